/* While a fact is being corrected, the words it was read from are shown. Everything works without this file. */
(() => {
  const shown = new Set();

  const clear = () => {
    for (const mark of shown) mark.classList.remove("now");
    shown.clear();
  };

  document.addEventListener("focusin", (event) => {
    const fact = event.target.dataset && event.target.dataset.fact;
    if (!fact) return;
    clear();
    const session = event.target.closest(".reading");
    const language = event.target.lang || "";
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
  });
})();
