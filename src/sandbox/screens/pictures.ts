const svg = (width: number, height: number, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}" height="${String(height)}">${content}</svg>`;

const face = (x: number, y: number, scale: number): string => `
  <g transform="translate(${String(x)} ${String(y)}) scale(${String(scale)})">
    <path d="M-52 92c0-34 22-52 52-52s52 18 52 52z" fill="#3f6f86"/>
    <path d="M-14 26h28v24a14 14 0 0 1-28 0z" fill="#c98f6d"/>
    <ellipse cx="0" cy="0" rx="30" ry="37" fill="#dfa883"/>
    <path d="M-32 0c-5-34 14-50 34-48 20 1 37 16 31 48-5-14-13-24-24-27-14 8-31 8-41 27z" fill="#43322b"/>
    <circle cx="-11" cy="2" r="3.2" fill="#2b2320"/><circle cx="12" cy="2" r="3.2" fill="#2b2320"/>
    <path d="M-10 18q10 8 21 0" fill="none" stroke="#8d4f3b" stroke-width="3" stroke-linecap="round"/>
  </g>`;

const specimen = `
  <text x="300" y="228" transform="rotate(-24 300 200)" text-anchor="middle" font-family="sans-serif" font-size="76" font-weight="700" fill="#a8321f" fill-opacity=".32">SPECIMEN</text>`;

const line = (y: number, width: number, colour = '#8b9aa0'): string =>
  `<rect x="262" y="${String(y)}" width="${String(width)}" height="13" rx="6" fill="${colour}"/>`;

const corners = (colour: string): string =>
  `<path d="M90 130V84h46M464 84h46v46M510 270v46h-46M136 316H90v-46" fill="none" stroke="${colour}" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"/>`;

/** Everything the stand-in shows, drawn here; colours work on light and dark. */
export const pictures: ReadonlyMap<string, string> = new Map([
  [
    'sample-document.svg',
    svg(
      600,
      400,
      `<rect width="600" height="400" fill="#75644f"/><rect x="60" y="56" width="480" height="292" rx="20" fill="#eef3ee"/>
  <path d="M60 76a20 20 0 0 1 20-20h440a20 20 0 0 1 20 20v32H60z" fill="#2f6d8a"/>
  <text x="86" y="91" font-family="sans-serif" font-size="22" font-weight="700" fill="#fff">UTOPIA · SAMPLE</text>
  <rect x="86" y="132" width="146" height="186" rx="10" fill="#cddde2"/>${face(159, 214, 1.1)}
  ${line(140, 150, '#51646c')}${line(172, 226)}${line(204, 120)}${line(236, 190)}${line(268, 90)}
  <path d="M262 314c20-30 30 14 44-8s18 12 34-4 22 8 40-6" fill="none" stroke="#2b4d63" stroke-width="4" stroke-linecap="round"/>${specimen}`,
    ),
  ],
  [
    'sample-selfie.svg',
    svg(
      600,
      400,
      `<rect width="600" height="400" fill="#c9d6cf"/><circle cx="470" cy="90" r="150" fill="#dbe5df"/>${face(300, 186, 2.5)}
  <text x="300" y="384" text-anchor="middle" font-family="sans-serif" font-size="24" font-weight="700" fill="#fff">SAMPLE</text>`,
    ),
  ],
  [
    'frame-document.svg',
    svg(
      600,
      400,
      `${corners('#8a8271')}<rect x="150" y="124" width="300" height="152" rx="16" fill="none" stroke="#8a8271" stroke-width="5" stroke-dasharray="3 12" stroke-linecap="round"/>
  <circle cx="208" cy="184" r="22" fill="#8a8271"/><path d="M170 246c0-24 16-36 38-36s38 12 38 36z" fill="#8a8271"/>
  <path d="M284 170h120M284 200h92M284 230h110" stroke="#8a8271" stroke-width="9" stroke-linecap="round"/>`,
    ),
  ],
  [
    'frame-selfie.svg',
    svg(
      600,
      400,
      `${corners('#8a8271')}<ellipse cx="300" cy="192" rx="92" ry="116" fill="none" stroke="#8a8271" stroke-width="5" stroke-dasharray="3 12" stroke-linecap="round"/>
  <circle cx="270" cy="176" r="7" fill="#8a8271"/><circle cx="330" cy="176" r="7" fill="#8a8271"/>
  <path d="M268 228q32 26 64 0" fill="none" stroke="#8a8271" stroke-width="7" stroke-linecap="round"/>`,
    ),
  ],
  [
    'hero.svg',
    svg(
      96,
      72,
      `<rect x="2" y="12" width="76" height="52" rx="9" fill="#2f8f76"/><rect x="2" y="22" width="76" height="8" fill="#1d5f4e"/>
  <circle cx="22" cy="44" r="7" fill="#e9f5f0"/><path d="M10 59c0-8 5-11 12-11s12 3 12 11z" fill="#e9f5f0"/>
  <path d="M44 42h24M44 51h16" stroke="#e9f5f0" stroke-width="4" stroke-linecap="round"/>
  <circle cx="76" cy="20" r="17" fill="#ffd466"/><path d="M68 20l6 6 10-12" fill="none" stroke="#2b2000" stroke-width="4.5" stroke-linecap="round" stroke-linejoin="round"/>`,
    ),
  ],
  [
    'tick.svg',
    svg(
      64,
      64,
      `<circle cx="32" cy="32" r="30" fill="#2f8f76"/><path d="M19 33l9 9 17-20" fill="none" stroke="#fff" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/>`,
    ),
  ],
  [
    'cross.svg',
    svg(
      64,
      64,
      `<circle cx="32" cy="32" r="30" fill="#c2513c"/><path d="M32 17v19M32 46v1" fill="none" stroke="#fff" stroke-width="7" stroke-linecap="round"/>`,
    ),
  ],
  [
    'close.svg',
    svg(20, 20, `<path d="M4 4l12 12M16 4L4 16" stroke="#857c6b" stroke-width="2.5" stroke-linecap="round"/>`),
  ],
]);
