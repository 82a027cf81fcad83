/* Keys of the working page. Everything works without this file; a key does what a link or a button there does. */
(() => {
  const entries = () => [...document.querySelectorAll(".entry")];
  const typing = (target) => target.closest("input, textarea, select, button, summary, [contenteditable]");

  const at = () => entries().indexOf(document.activeElement.closest && document.activeElement.closest(".entry"));

  const go = (step, wanted = () => true) => {
    const all = entries();
    for (let place = at() + step; place >= 0 && place < all.length; place += step) {
      if (wanted(all[place])) {
        all[place].focus({ preventScroll: true });
        all[place].scrollIntoView({ block: "nearest" });
        return;
      }
    }
  };

  const press = (key) => {
    const entry = entries()[at()];
    const found = entry && entry.querySelector(`[data-key="${key}"]`);
    if (found) found.click();
  };

  const keys = {
    j: () => go(1),
    k: () => go(-1),
    b: () => go(1, (entry) => entry.classList.contains("is-open")),
    a: () => press("a"),
    e: () => press("e"),
  };

  /* On a Russian or Hindi layout the key of j writes о or र, and with the capitals' lock J: the key counts. */
  const letter = (event) => {
    const written = event.key.toLowerCase();
    return /^[a-z]$/.test(written) ? written : event.code.replace("Key", "").toLowerCase();
  };

  const changed = (field) => {
    if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
    if (field.tagName !== "SELECT") return field.value !== field.defaultValue;
    return field.selectedIndex !== Math.max([...field.options].findIndex((option) => option.defaultSelected), 0);
  };

  const begun = (holder) => [...holder.querySelectorAll("input, textarea, select")]
    .some((field) => changed(field) || (field === document.activeElement && field.type !== "checkbox"));

  /* What was typed and not sent is not left behind without a question. */
  let sent = null;
  const unsent = (form) => form !== sent && (form.hasAttribute("data-unsent")
    || [...form.querySelectorAll("input, textarea, select")].some((field) => field.type !== "hidden" && changed(field)));
  document.addEventListener("submit", (event) => { sent = event.target; });
  window.addEventListener("pageshow", () => { sent = null; });
  window.addEventListener("beforeunload", (event) => {
    if ([...document.querySelectorAll("form.draft")].some(unsent)) event.preventDefault();
  });

  let left = "";
  document.addEventListener("htmx:beforeSwap", (event) => {
    /* What the comparison found comes a moment later: it takes nothing away that somebody has begun meanwhile. */
    if (event.target.id === "draft" && begun(event.target)) {
      event.detail.shouldSwap = false;
      for (const said of event.target.querySelectorAll("#comparing > span")) said.hidden = !said.hidden;
    }
    left = at() < 0 ? "" : document.activeElement.closest(".entry").id;
  });
  document.addEventListener("htmx:afterSettle", () => {
    const entry = left && document.getElementById(left);
    if (entry) entry.focus({ preventScroll: true });
  });

  document.addEventListener("keydown", (event) => {
    const form = event.target.closest && event.target.closest("form.write");
    if (form && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.querySelector('[value="keep"]').click();
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const named = letter(event);
    if (document.querySelector("[data-keys]") && keys[named]) {
      event.preventDefault();
      keys[named]();
    }
  });
})();
