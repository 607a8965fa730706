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

// What is typed at length is saved on the server within ten seconds, as a draft that only its author sees. Without scripts there is a button.
for (const form of document.querySelectorAll("form[data-draft]")) {
  const says = form.querySelector("[data-draft-says]");
  let timer, changed = false, over = false;

  const save = async () => {
    clearTimeout(timer);
    timer = undefined;
    if (!changed || over) return;
    changed = false;
    const typed = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
    typed.set("draft_save", "quietly");
    // a page that is closing may still send a little
    const keepalive = typed.toString().length < 60_000;
    const answer = await fetch(location.href, { method: "POST", body: typed, redirect: "manual", keepalive }).catch(() => null);
    if (over) return;
    if (answer?.status === 204) {
      says.textContent = `Draft saved at ${new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}`;
    } else {
      says.textContent = "The draft could not be saved just now. What you typed is still here.";
      changed = true;
      timer ??= setTimeout(save, 10_000);
    }
  };

  form.addEventListener("input", () => {
    changed = true;
    timer ??= setTimeout(save, 5_000);
  });
  form.addEventListener("focusout", save);
  form.addEventListener("submit", () => over = true);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && save());
}

// A file that is too large is said at once, before a slow line has carried it. Without scripts the server says so.
for (const input of document.querySelectorAll("input[type=file][data-most]")) {
  const says = document.createElement("p");
  says.className = "govuk-error-message";
  says.setAttribute("role", "alert");
  says.hidden = true;
  input.before(says);
  input.addEventListener("change", () => {
    const isTooLarge = [...input.files].some((file) => file.size > Number(input.dataset.most));
    says.hidden = !isTooLarge;
    says.textContent = isTooLarge ? input.dataset.tooLarge : "";
    if (isTooLarge) input.value = "";
  });
}
