/* What is typed and not kept yet outlives a lost connection or an ended session: it waits in this window, and is put
   back when the page is open again. Everything works without this file. */
(() => {
  const form = document.getElementById("write");
  if (!form) return;
  const own = (field) => field.form === form && field.name && field.type !== "hidden" && field.type !== "submit";
  const place = (field) => `${form.action} ${field.name}`;
  const said = (field) => (field.type === "checkbox" ? String(field.checked) : field.value);
  const seen = (field) => (document.getElementById(`seen-${field.name.replaceAll(".", "-")}`) || {}).value || "";

  const forget = (fields) => {
    for (const field of fields) if (own(field)) sessionStorage.removeItem(place(field));
  };

  if (document.querySelector('[role="status"] .done')) forget(form.elements); // the whole page was kept

  for (const field of form.elements) {
    const kept = own(field) && sessionStorage.getItem(place(field));
    if (!kept) continue;
    const waiting = JSON.parse(kept);
    sessionStorage.removeItem(place(field));
    if (waiting.said === said(field)) continue;
    if (field.type === "checkbox") field.checked = waiting.said === "true";
    else field.value = waiting.said;
    const mark = document.getElementById(`seen-${field.name.replaceAll(".", "-")}`);
    if (mark) mark.value = waiting.seen; // as it was shown when this was typed, so that a colleague's words are not covered
    setTimeout(() => field.dispatchEvent(new Event("input", { bubbles: true })), 0);
  }

  document.addEventListener("input", (event) => {
    const field = event.target;
    if (own(field)) sessionStorage.setItem(place(field), JSON.stringify({ said: said(field), seen: seen(field) }));
  });

  document.addEventListener("htmx:afterRequest", ({ detail, target }) => {
    const sentence = target.closest(".press-sentence");
    const kept = detail.successful && !detail.xhr.responseText.includes('role="alert"');
    if (sentence && kept) forget(sentence.querySelectorAll("input, textarea"));
  });
})();
