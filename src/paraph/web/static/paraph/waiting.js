/* What is typed at a paragraph and not kept yet outlives a crash of the browser and a lost connection: it waits in this
   window, for who typed it, and is put back when the paragraph is open again. Everything works without this file. */
(() => {
  const OURS = "paraph waiting ";
  const waiting = () => Object.keys(sessionStorage).filter((key) => key.startsWith(OURS));

  /* The page after tells what was done with what was sent: then nothing of it waits any more. */
  if (document.querySelector('[role="status"]')) {
    for (const key of waiting()) if (JSON.parse(sessionStorage.getItem(key)).sent) sessionStorage.removeItem(key);
  }

  const form = document.querySelector("form.write");
  if (!form) return;
  const place = `${OURS}${form.dataset.whose} ${form.action}`;
  const fields = [...form.elements].filter((field) => field.name && field.type !== "submit" && !field.name.startsWith("csrf"));
  const value = (field) => (field.type === "checkbox" ? field.checked : field.value);

  const wait = (sent) => {
    const values = Object.fromEntries(fields.map((field) => [field.name, value(field)]));
    sessionStorage.setItem(place, JSON.stringify({ values, sent }));
  };

  /* With the words comes what they were written over, so that what a colleague did meanwhile is not covered. */
  const putBack = ({ values }) => {
    const typed = fields.filter((field) => field.type !== "hidden");
    if (!typed.some((field) => field.name in values && values[field.name] !== value(field))) return;
    for (const field of fields) {
      if (!(field.name in values)) continue;
      if (field.type === "checkbox") field.checked = values[field.name];
      else field.value = values[field.name];
    }
    document.getElementById("back").hidden = false;
  };

  if (form.hasAttribute("data-unsent")) wait(false); // the page is the answer to what was sent, with all of it
  else if (sessionStorage.getItem(place)) putBack(JSON.parse(sessionStorage.getItem(place)));

  form.addEventListener("input", () => wait(false));
  form.addEventListener("submit", () => wait(true));
})();
