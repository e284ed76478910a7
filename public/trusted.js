// What may become markup or a script's address, for browsers that ask (Trusted
// Types, which the page's policy requires; others ignore this file).
//
// Leptos makes an element that is wholly fixed in our source, such as a mark
// beside a word, by setting `innerHTML`; it does so nowhere else. So markup
// passes only if every piece of it is a tag from this list with plain attributes
// or text without a sign of markup: nothing that runs, loads or leads anywhere.
// Whatever else is given to `innerHTML` and its friends is refused.
//
// Scripts may start from the files of the build alone, which `cargo xtask build`
// writes into the next line. Text is never a script.
"use strict";

const SCRIPTS = [];

(() => {
  const TAGS =
    "a|article|aside|b|bdi|br|button|caption|circle|code|col|colgroup|dd|del|details|dialog|div|dl|dt|em|fieldset|figcaption|figure|footer|g|h1|h2|h3|h4|h5|h6|header|hr|i|input|ins|kbd|label|legend|li|line|main|nav|ol|optgroup|option|p|path|polygon|polyline|pre|progress|rect|search|section|select|small|span|strong|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead|time|tr|ul|wbr";
  const ATTRIBUTES =
    "aria-[a-z]+|autocapitalize|autocomplete|class|colspan|cx|cy|d|data-[a-z-]+|datetime|dir|disabled|fill|focusable|for|height|hidden|id|lang|max|min|open|placeholder|points|popover|r|role|rowspan|rx|ry|scope|spellcheck|stroke|stroke-[a-z]+|tabindex|title|transform|type|value|viewBox|width|x|x1|x2|y|y1|y2";
  const MARKUP = new RegExp(
    `^(?:[^<>]|</(?:${TAGS})>|<(?:${TAGS})(?: (?:(?:${ATTRIBUTES})(?:="[^"<>]*")?|href="#[^"<>]*"))* ?/?>)*$`,
  );
  const folder = new URL("./", document.baseURI).href;

  globalThis.trustedTypes?.createPolicy("default", {
    createHTML: (markup) => (MARKUP.test(markup) ? markup : null),
    createScriptURL(address) {
      const { href } = new URL(address, folder);
      return href.startsWith(folder) && SCRIPTS.includes(href.slice(folder.length)) ? href : null;
    },
  });
})();
