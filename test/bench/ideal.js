/* The best a page can do by hand: list, create, poll at the element's pace, Persona's frame; no checks, no words, no errors. */
const { guid, token } = document.currentScript.dataset;
const api = 'https://bank.sandbox.cybrid.app/api/';
const headers = { authorization: `Bearer ${token}` };

const connect = document.createElement('link');
connect.rel = 'preconnect';
connect.href = 'https://inquiry.withpersona.com';
document.head.append(connect);

const call = async (path, init = {}) => (await fetch(api + path, { headers, ...init })).json();

(async () => {
  await Promise.all([
    call(`customers/${guid}`),
    call(`identity_verifications?customer_guid=${guid}&type=kyc&page=0&per_page=10`),
  ]);
  let verification = await call('identity_verifications', {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'kyc', method: 'id_and_selfie', customer_guid: guid }),
  });
  for (let pause = 300; !verification.persona_inquiry_id; pause *= 1.4) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    verification = await call(`identity_verifications/${verification.guid}`);
  }
  const frame = document.createElement('iframe');
  frame.allow = 'camera;microphone';
  frame.width = 400;
  frame.height = 620;
  frame.src = `https://inquiry.withpersona.com/widget?${new URLSearchParams({
    'client-version': '5.9.0',
    'container-id': 'ideal',
    'flow-type': 'inline',
    'iframe-origin': location.origin,
    'inquiry-id': verification.persona_inquiry_id,
  })}`;
  document.body.append(frame);
})();
