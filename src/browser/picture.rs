//! Pictures: shapes made into points.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::Trouble;
use super::files;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = "Image")]
    type Image;
    #[wasm_bindgen(constructor, js_class = "Image")]
    fn new(width: u32, height: u32) -> Image;
    #[wasm_bindgen(method, setter)]
    fn set_src(this: &Image, address: &str);
    #[wasm_bindgen(method, catch)]
    fn decode(this: &Image) -> Result<js_sys::Promise, JsValue>;

    type OffscreenCanvas;
    #[wasm_bindgen(constructor, catch)]
    fn new(width: u32, height: u32) -> Result<OffscreenCanvas, JsValue>;
    #[wasm_bindgen(method, js_name = "getContext", catch)]
    fn get_context(this: &OffscreenCanvas, kind: &str) -> Result<Brush, JsValue>;
    #[wasm_bindgen(method, js_name = "convertToBlob", catch)]
    fn convert_to_blob(this: &OffscreenCanvas) -> Result<js_sys::Promise, JsValue>;

    type Brush;
    #[wasm_bindgen(method, js_name = "drawImage", catch)]
    fn draw_image(
        this: &Brush,
        image: &Image,
        left: f64,
        top: f64,
        width: f64,
        height: f64,
    ) -> Result<(), JsValue>;
}

/// So many points stand for one CSS pixel each way, so that print stays sharp.
const POINTS: u32 = 2;

/// Offers an SVG document of this size, in CSS pixels, as a PNG download under a name.
///
/// # Errors
/// What the browser said; nothing was offered then.
pub async fn offer_png(name: &str, svg: &str, width: u32, height: u32) -> Result<(), Trouble> {
    let address = files::address_of("image/svg+xml", svg.as_bytes())
        .map_err(|thrown| Trouble::thrown(&thrown))?;
    let painted = paint(&address, width * POINTS, height * POINTS).await;
    files::take_back(&address);
    let bytes = painted.map_err(|thrown| Trouble::thrown(&thrown))?;
    files::offer(name, "image/png", &bytes)
}

async fn paint(address: &str, width: u32, height: u32) -> Result<Vec<u8>, JsValue> {
    let image = Image::new(width, height);
    image.set_src(address);
    JsFuture::from(image.decode()?).await?;
    let canvas = OffscreenCanvas::new(width, height)?;
    let brush = canvas.get_context("2d")?;
    brush.draw_image(&image, 0.0, 0.0, f64::from(width), f64::from(height))?;
    let blob: web_sys::Blob = JsFuture::from(canvas.convert_to_blob()?)
        .await?
        .dyn_into()?;
    let buffer = JsFuture::from(blob.array_buffer()).await?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}
