/** photo.js: one picture, by the camera or from the sandbox's samples. */
export const photoScript = String.raw`
import { find } from './screens.js';

/**
 * @typedef {object} Report  what happens while a picture is taken
 * @property {() => void} cameraOpened
 * @property {() => void} cameraRefused
 * @property {(by: 'camera' | 'sample') => void} taken
 * @property {(picture: string) => void} accepted
 */

/** @param {'document' | 'selfie'} kind @param {Report} report @returns {() => void} switches the camera off */
export function setUpPhoto(kind, report) {
  const root = find('[data-photo="' + kind + '"]', HTMLElement);
  const picture = find('[data-part="picture"]', HTMLImageElement, root);
  const video = find('[data-part="video"]', HTMLVideoElement, root);
  const notice = find('[data-part="notice"]', HTMLElement, root);
  const empty = picture.src;

  /** @param {string} part @param {() => void} act */
  const button = (part, act) => {
    const element = find('[data-part="' + part + '"]', HTMLButtonElement, root);
    element.addEventListener('click', act);
    return element;
  };
  const shoot = button('shoot', () => taken(still(video), 'camera'));
  const camera = button('camera', () => void openCamera());
  const sample = button('sample', () => taken('assets/sample-' + kind + '.svg', 'sample'));
  const accept = button('accept', () => report.accepted(picture.src));
  const again = button('again', () => {
    picture.src = empty;
    picture.alt = '';
    arrange('empty');
    camera.focus();
  });

  /** @param {'empty' | 'live' | 'taken'} stage */
  function arrange(stage) {
    picture.hidden = stage === 'live';
    video.hidden = shoot.hidden = stage !== 'live';
    camera.hidden = stage !== 'empty';
    sample.hidden = stage === 'taken';
    accept.hidden = again.hidden = stage !== 'taken';
  }

  function close() {
    if (video.srcObject instanceof MediaStream) for (const track of video.srcObject.getTracks()) track.stop();
    video.srcObject = null;
  }

  async function openCamera() {
    try {
      const facingMode = kind === 'selfie' ? 'user' : 'environment';
      video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode } });
      await video.play();
    } catch {
      close();
      notice.textContent = 'The camera cannot be used here. The sample picture will do.';
      report.cameraRefused();
      return;
    }
    notice.textContent = '';
    arrange('live');
    shoot.focus();
    report.cameraOpened();
  }

  /** @param {string} source @param {'camera' | 'sample'} by */
  function taken(source, by) {
    close();
    picture.src = source;
    picture.alt = by === 'sample' ? 'Sample picture' : 'The picture you took';
    notice.textContent = '';
    arrange('taken');
    accept.focus();
    report.taken(by);
  }

  return close;
}

/** @param {HTMLVideoElement} video */
function still(video) {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return canvas.toDataURL('image/jpeg', 0.8);
}
`;
