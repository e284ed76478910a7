//! Subresource integrity: what a browser checks a file against before using it.

use sha2::{Digest, Sha384};

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The value of an `integrity` attribute, as in `sha384-OLBgp1Gs…`.
pub fn of(bytes: &[u8]) -> String {
    format!("sha384-{}", base64(&Sha384::digest(bytes)))
}

/// RFC 4648 § 4, for lengths that are multiples of three: 48 here.
fn base64(bytes: &[u8]) -> String {
    let mut text = String::new();
    for three in bytes.chunks_exact(3) {
        let bits = three
            .iter()
            .fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte));
        for place in [18, 12, 6, 0] {
            text.push(char::from(LETTERS[(bits >> place & 63) as usize]));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{base64, of};

    #[test]
    fn base64_is_that_of_the_rfc() {
        assert_eq!(base64(b"foobar"), "Zm9vYmFy");
        assert_eq!(base64(&[0xfb, 0xff, 0xfe]), "+//+");
    }

    /// The value that Trunk writes for an empty file.
    #[test]
    fn integrity_of_nothing_is_known() {
        let known = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(of(b""), known);
    }
}
