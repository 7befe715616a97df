import { photo } from '../../screens/photo.js';

/** The same for every visit: its script reads the query, nothing of which is ever written in here. */
export const page = /* html */ `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Identity check (sandbox stand-in)</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="assets/page.css">
    <link rel="modulepreload" href="assets/visit.js">
    <link rel="modulepreload" href="assets/screens.js">
    <link rel="modulepreload" href="assets/photo.js">
    <link rel="modulepreload" href="assets/journey.js">
    <link rel="modulepreload" href="assets/autopilot.js">
    <script type="module" src="assets/main.js"></script>
  </head>
  <body>
    <aside class="ribbon" aria-label="Sandbox"><strong>Sandbox stand-in — not Persona.</strong> <span>Nothing you show here leaves this computer.</span></aside>
    <header>
      <div class="progress" id="progress" hidden>
        <span id="progress-text"></span>
        <progress id="progress-bar" aria-labelledby="progress-text" max="1" value="0"></progress>
      </div>
      <button type="button" class="cancel" id="cancel" aria-label="Cancel" hidden><img src="assets/close.svg" alt="" width="20" height="20"></button>
    </header>
    <main>
      <section data-screen="loading"><p class="quiet" role="status">Loading…</p></section>

      <section data-screen="consent" data-path="/consent" hidden>
        <img class="hero" src="assets/hero.svg" alt="" width="96" height="72">
        <h1 tabindex="-1">Let’s check who you are</h1>
        <p>It takes about two minutes. You will need:</p>
        <ul class="needs">
          <li>an identity document that has not expired</li>
          <li>a camera, or the sample pictures of this sandbox</li>
        </ul>
        <p class="quiet">By starting you agree that the pictures are compared with each other.</p>
        <button type="button" class="primary" data-do="start">Start verification</button>
      </section>

      <section data-screen="business" data-path="/business" hidden>
        <h1 tabindex="-1">Your business</h1>
        <label>Registered name <input name="business-name" value="Example Ltd" autocomplete="off"></label>
        <label>Registration number <input name="business-number" value="00000000" autocomplete="off"></label>
        <button type="button" class="primary" data-do="next">Continue</button>
      </section>

      <section data-screen="tax-id" data-path="/tax-id" hidden>
        <h1 tabindex="-1">Your tax number</h1>
        <label>Tax number <input name="tax-id" value="000-00-0000" inputmode="numeric" autocomplete="off"></label>
        <p class="quiet">SSN in the US, SIN in Canada. Any value will do here.</p>
        <button type="button" class="primary" data-do="next">Continue</button>
      </section>

      <section data-screen="document-choice" data-path="/document-choice" hidden>
        <h1 tabindex="-1" id="document-question">Which document will you show?</h1>
        <div class="choices" role="radiogroup" aria-labelledby="document-question">
          <label><input type="radio" name="document" value="Passport" checked> Passport</label>
          <label><input type="radio" name="document" value="Driver’s licence"> Driver’s licence</label>
          <label><input type="radio" name="document" value="Identity card"> Identity card</label>
        </div>
        <button type="button" class="primary" data-do="next">Continue</button>
      </section>

      <section data-screen="document-photo" data-path="/document-photo" hidden>
        <h1 tabindex="-1">Photograph the document</h1>
        <p>The side with your photo. All four corners, no glare.</p>
        ${photo('document', 'assets/frame-document.svg')}
      </section>

      <section data-screen="selfie" data-path="/selfie" hidden>
        <h1 tabindex="-1">Take a selfie</h1>
        <p>Look straight into the camera, in good light.</p>
        ${photo('selfie', 'assets/frame-selfie.svg')}
      </section>

      <section data-screen="review" data-path="/review" hidden>
        <h1 tabindex="-1">Ready to submit?</h1>
        <dl class="summary">
          <div><dt id="summary-document">Passport</dt><dd><img id="summary-document-picture" alt="Your document" width="120" height="80"></dd></div>
          <div><dt>Selfie</dt><dd><img id="summary-selfie-picture" alt="Your selfie" width="120" height="80"></dd></div>
        </dl>
        <button type="button" class="primary" data-do="submit">Submit</button>
      </section>

      <section data-screen="sending" data-path="/sending" hidden>
        <div class="pulse" aria-hidden="true"></div>
        <h1 tabindex="-1">Sending…</h1>
      </section>

      <section data-screen="done" data-path="/done" hidden>
        <img class="hero" src="assets/tick.svg" alt="" width="64" height="64">
        <h1 tabindex="-1">Thank you</h1>
        <p>Everything was submitted. This window is no longer needed.</p>
      </section>

      <section data-screen="failed" data-path="/failed" hidden>
        <img class="hero" src="assets/cross.svg" alt="" width="64" height="64">
        <h1 tabindex="-1">That did not work</h1>
        <p>The pictures could not be accepted. This window is no longer needed.</p>
      </section>

      <section data-screen="left" data-path="/left" hidden>
        <h1 tabindex="-1">You left the identity check</h1>
        <p>You can come back and go on where you stood.</p>
      </section>

      <section data-screen="refused" data-path="/refused" hidden>
        <img class="hero" src="assets/cross.svg" alt="" width="64" height="64">
        <h1 tabindex="-1" id="refused-title">Session expired</h1>
        <p>Close this window and start again from the page you came from.</p>
      </section>
    </main>
    <footer><button type="button" class="link" id="fail" hidden>Make this verification fail</button></footer>
  </body>
</html>
`;
