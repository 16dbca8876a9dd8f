// Keeps the parts of a page up to date that change by themselves. Without it a page shows what was there when it was loaded.
(function () {
  "use strict";
  const main = document.querySelector("main[data-fresh]");
  if (!main) {
    return;
  }

  function isInUse(part) {
    return part.contains(document.activeElement) || part.querySelector("details[open]") !== null;
  }

  // What holds a token for its form differs each time and means the same.
  function meaning(part) {
    const copy = part.cloneNode(true);
    copy.querySelectorAll("input[type=hidden]").forEach((input) => input.remove());
    return copy.innerHTML;
  }

  let timer = 0;

  async function refresh() {
    if (document.hidden) {
      return;
    }
    const answer = await fetch(location.href, { headers: { "X-By-Itself": "yes" }, redirect: "manual" });
    if (answer.type === "opaqueredirect") {
      location.reload();
      return;
    }
    if (!answer.ok) {
      return;
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    // A page of something that has come to its end says so by asking for no more.
    if (!fresh.querySelector("main[data-fresh]")) {
      clearInterval(timer);
    }
    main.querySelectorAll("[data-part]").forEach((part) => {
      const other = fresh.querySelector('[data-part="' + part.dataset.part + '"]');
      if (other && !isInUse(part) && meaning(part) !== meaning(other)) {
        part.className = other.className;
        part.replaceChildren(...other.childNodes);
      }
    });
  }

  timer = setInterval(() => refresh().catch(() => {}), Number(main.dataset.fresh) * 1000);
})();
