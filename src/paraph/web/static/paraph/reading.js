/* While a fact is being corrected, the words it was read from are shown. Everything works without this file. */
(() => {
  const shown = new Set();

  const clear = () => {
    for (const mark of shown) mark.classList.remove("now");
    shown.clear();
  };

  const show = (field) => {
    const fact = field && field.dataset && field.dataset.fact;
    if (!fact) return;
    clear();
    const session = field.closest(".reading");
    const language = field.lang || "";
    const marks = [...session.querySelectorAll("mark")].filter((mark) => mark.dataset.facts.split(" ").includes(fact));
    for (const mark of marks) {
      mark.classList.add("now");
      shown.add(mark);
    }
    const first = marks.find((mark) => mark.closest("[lang]").lang === language) || marks[0];
    if (first) {
      const box = session.querySelector(".stays");
      const sheet = first.closest("details");
      if (sheet) sheet.open = true;
      if (box.scrollHeight > box.clientHeight) box.scrollTop += first.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3;
    }
  };

  document.addEventListener("focusin", (event) => show(event.target));
  show(document.activeElement); // somebody quicker than this file
})();

/* Words selected in a release go into the field somebody was in last; marked words lead to their field. */
(() => {
  let last = ""; // its id: the field itself is put anew when it is left
  const lastField = () => document.getElementById(last);
  const selected = () => window.getSelection().toString().replace(/\s+/g, " ").trim();

  const offer = (event) => {
    const session = event.target.closest && event.target.closest(".reading");
    for (const offered of document.querySelectorAll(".take")) offered.hidden = true;
    const field = lastField();
    if (!session || !field || !session.contains(field) || !event.target.closest(".document") || !selected()) return;
    const offered = session.querySelector(".take");
    offered.querySelector("span").textContent = selected();
    offered.hidden = false;
  };

  for (const note of document.querySelectorAll(".needs-scripts")) note.hidden = false;

  const remember = (field) => {
    if (field && field.dataset && field.dataset.fact && field.matches("input, textarea")) last = field.id;
  };

  document.addEventListener("focusin", (event) => remember(event.target));
  remember(document.activeElement);
  document.addEventListener("mouseup", offer);
  document.addEventListener("keyup", offer);

  document.addEventListener("click", (event) => {
    const button = event.target.closest(".take button");
    const field = lastField();
    if (button && field) {
      field.value = button.querySelector("span").textContent;
      button.closest(".take").hidden = true;
      field.focus();
      field.dispatchEvent(new Event("change", { bubbles: true }));
      return;
    }
    const mark = event.target.closest(".reading mark");
    if (!mark || selected() || !mark.dataset.facts) return;
    const first = mark.dataset.facts.split(" ")[0];
    const session = mark.closest(".reading");
    const language = mark.closest("[lang]").lang;
    const fields = [...session.querySelectorAll(`[data-fact="${first}"]`)];
    const wanted = fields.find((one) => one.lang === language) || fields[0];
    if (!wanted) return;
    const folded = wanted.closest("details");
    if (folded) folded.open = true;
    wanted.focus();
  });
})();
