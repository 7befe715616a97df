/** A view finder and the ways to fill it. */
export function photo(kind: string, frame: string): string {
  return /* html */ `<div class="photo" data-photo="${kind}">
          <div class="finder">
            <img data-part="picture" src="${frame}" alt="">
            <video data-part="video" playsinline muted hidden></video>
          </div>
          <p class="notice" data-part="notice" role="status"></p>
          <button type="button" class="primary" data-part="shoot" hidden>Take photo</button>
          <button type="button" class="primary" data-part="camera">Use camera</button>
          <button type="button" class="secondary" data-part="sample">Use sample picture</button>
          <button type="button" class="primary" data-part="accept" hidden>Continue</button>
          <button type="button" class="secondary" data-part="again" hidden>Take another</button>
        </div>`;
}
