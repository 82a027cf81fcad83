/* Checks an inclusion proof (RFC 9162, 2.1.3.2) in the browser: hashes the act, climbs the path, compares the root.
   Where a text is named, its digest must be the one that stands in the act. */
const check = async (place) => {
  const bytes = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  const sha = async (...parts) => new Uint8Array(await crypto.subtle.digest("SHA-256", await new Blob(parts).arrayBuffer()));
  const same = (one, other) => one.length === other.length && one.every((byte, at) => byte === other[at]);

  const holds = async () => {
    const act = await (await fetch(place.dataset.act)).arrayBuffer();
    if (place.dataset.text) {
      const digest = await sha(await (await fetch(place.dataset.text)).arrayBuffer());
      const hex = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
      if (JSON.parse(new TextDecoder().decode(act)).body.digest !== hex) return null;
    }
    const [head, ...rest] = (await (await fetch(place.dataset.proof)).text()).split("\n\n");
    const [kind, numbered, ...path] = head.split("\n");
    const [origin, size, root] = rest[0].split("\n");
    let index = Number(numbered.replace("index ", ""));
    let last = Number(size) - 1;
    if (kind !== "c2sp.org/tlog-proof@v1" || !(index <= last)) return null;
    let hash = await sha(Uint8Array.of(0), act);
    for (const step of path.map(bytes)) {
      if (last === 0) return null;
      if (index % 2 || index === last) {
        hash = await sha(Uint8Array.of(1), step, hash);
        while (index && index % 2 === 0) [index, last] = [Math.floor(index / 2), Math.floor(last / 2)];
      } else hash = await sha(Uint8Array.of(1), hash, step);
      [index, last] = [Math.floor(index / 2), Math.floor(last / 2)];
    }
    return last === 0 && same(hash, bytes(root)) ? `${origin} · ${size} · ${root}` : null;
  };

  const found = await holds().catch(() => null);
  place.className = found ? "notice" : "notice error";
  place.textContent = found ? place.dataset.yes : place.dataset.no;
  if (found) place.append(document.createElement("br"), Object.assign(document.createElement("code"), { textContent: found }));
};

const places = document.querySelectorAll(".check");
if (crypto.subtle) places.forEach(check);
else for (const place of places) place.textContent = place.dataset.none;
