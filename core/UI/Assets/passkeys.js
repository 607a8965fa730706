// Asks the browser for a passkey and sends the answer with the form it stands in. Whoever has no scripts uses a code instead.
for (const place of document.querySelectorAll("[data-passkey]")) {
  const { passkey: act, options, unsupported, unnamed, other } = place.dataset;
  const [button, says, answer] = ["button", "[role=alert]", "[data-answer]"].map(part => place.querySelector(part));
  const name = act === "create" ? place.closest("form").querySelector("input[type=text]") : null;
  const read = act === "create" ? "parseCreationOptionsFromJSON" : "parseRequestOptionsFromJSON";

  place.hidden = false;
  // says that scripts are needed
  place.nextElementSibling.hidden = true;
  if (!window.PublicKeyCredential?.[read]) {
    button.hidden = true;
    says.textContent = unsupported;
    continue;
  }

  button.addEventListener("click", async () => {
    says.textContent = "";
    if (name?.value.trim() === "") {
      says.textContent = unnamed;
      name.focus();
      return;
    }

    button.disabled = true;
    try {
      const made = await navigator.credentials[act]({ publicKey: PublicKeyCredential[read](JSON.parse(options)) });
      answer.value = JSON.stringify(made);
      button.form.requestSubmit();
    } catch (fault) {
      // the page has a text for each fault that somebody can do something about
      says.textContent = place.dataset[fault.name[0].toLowerCase() + fault.name.slice(1)] ?? other;
      button.disabled = false;
    }
  });
}
