/* The key / goes to the search box, as on most sites. Everything works without this file. */
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  const box = document.getElementById("f-q") || document.getElementById("q");
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});
