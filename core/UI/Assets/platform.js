// Every page works without this file. It is external because the content security policy allows no inline script.
import { initAll } from "./govuk-frontend.min.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();

// A session ends when nothing is asked of the server for a while. The page says so five minutes before; whatever was typed stays in it.
const idle = document.getElementById("idle");
if (idle) {
  const limit = Number(idle.dataset.minutes) * 60_000;
  const warning = limit - 5 * 60_000;
  const words = idle.querySelector("p");
  const stay = idle.querySelector("button");
  let since = Date.now();

  const look = () => {
    const quiet = Date.now() - since;
    const [hidden, text] = quiet < warning ? [true, ""] : [false, quiet < limit ? idle.dataset.soon : idle.dataset.over];
    // said again to a screen reader only when it changes
    if (idle.hidden !== hidden) idle.hidden = hidden;
    if (words.textContent !== text) words.textContent = text;
    stay.hidden = quiet >= limit;
  };

  stay.addEventListener("click", async () => {
    const asked = Date.now();
    const answer = await fetch(idle.dataset.stay, { redirect: "manual", cache: "no-store" }).catch(() => null);
    if (answer?.ok) since = asked;
    else if (answer) since = 0;
    look();
  });
  // a computer that slept has missed its timers
  setInterval(look, 10_000);
  document.addEventListener("visibilitychange", look);
}
