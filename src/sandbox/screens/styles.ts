/** The stand-in's own look: neither Persona's nor the element's. */
export const styles = /* css */ `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fffdf8, #17191c);
  --raised: light-dark(#f4efe4, #23272b);
  --ink: light-dark(#23201a, #f1efe9);
  --quiet: light-dark(#625b4d, #b3aea2);
  --line: light-dark(#d9d1bf, #3d4248);
  --accent: light-dark(#14614f, #6fd3b5);
  --on-accent: light-dark(#ffffff, #0b2a21);
  --warn: light-dark(#ffd466, #d6a531);
  --on-warn: #2b2000;
  --danger: light-dark(#a8321f, #ff9c88);
}

* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { background: var(--paper); }

body {
  margin: 0;
  display: flow-root;
  padding-bottom: 16px;
  color: var(--ink);
  font: 16px/1.5 ui-rounded, "Avenir Next", Avenir, "Segoe UI", system-ui, sans-serif;
  overflow-wrap: anywhere;
}

.ribbon {
  margin: 0;
  padding: 6px 16px;
  border-bottom: 4px solid;
  border-image: repeating-linear-gradient(135deg, #2b2000 0 10px, #ffd466 10px 20px) 4;
  background: var(--warn);
  color: var(--on-warn);
  font-size: 13px;
  line-height: 1.4;
  text-align: center;
}

header, main, footer { width: 100%; max-width: 448px; margin-inline: auto; padding-inline: 20px; }
header { display: flex; align-items: center; justify-content: flex-end; gap: 12px; min-height: 60px; }

.progress { flex: 1; font-size: 13px; color: var(--quiet); }
progress { display: block; width: 100%; height: 6px; margin-top: 4px; border: 0; border-radius: 3px; background: var(--line); overflow: hidden; appearance: none; }
progress::-webkit-progress-bar { background: var(--line); }
progress::-webkit-progress-value { background: var(--accent); border-radius: 3px; }
progress::-moz-progress-bar { background: var(--accent); border-radius: 3px; }

.cancel { display: grid; place-items: center; width: 44px; height: 44px; margin-inline-end: -12px; padding: 0; border: 0; border-radius: 50%; background: none; cursor: pointer; }
.cancel:hover { background: var(--raised); }

section { display: grid; gap: 14px; }
h1 { margin: 0; font-size: 25px; line-height: 1.2; letter-spacing: -0.01em; text-wrap: balance; outline: none; }
p { margin: 0; }
.quiet { color: var(--quiet); font-size: 14px; }
.hero { display: block; height: auto; }

.needs { margin: 0; padding: 14px 16px 14px 34px; border-radius: 14px; background: var(--raised); }
.needs li::marker { color: var(--accent); }

button.primary, button.secondary { min-height: 48px; padding: 10px 20px; border: 2px solid var(--accent); border-radius: 14px; font: inherit; font-weight: 600; cursor: pointer; }
button.primary { background: var(--accent); color: var(--on-accent); }
button.secondary { background: none; color: var(--accent); }
button.primary:hover { filter: brightness(1.1); }
button.secondary:hover { background: var(--raised); }
button:disabled { opacity: 0.6; cursor: progress; }
:is(button, input):focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }

label { display: grid; gap: 4px; font-weight: 600; }
label input:not([type="radio"]) { min-height: 48px; padding: 10px 14px; border: 1px solid var(--quiet); border-radius: 12px; background: var(--paper); color: inherit; font: inherit; }

.choices { display: grid; gap: 10px; }
.choices label { display: flex; align-items: center; gap: 12px; min-height: 52px; padding: 10px 16px; border: 1px solid var(--line); border-radius: 14px; font-weight: 500; cursor: pointer; }
.choices label:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); background: var(--raised); }
.choices input { width: 20px; height: 20px; margin: 0; accent-color: var(--accent); }

.photo { display: grid; gap: 10px; }
.finder { aspect-ratio: 3 / 2; border-radius: 16px; overflow: hidden; background: var(--raised); }
.finder > * { display: block; width: 100%; height: 100%; object-fit: cover; }
.notice { color: var(--danger); font-size: 14px; }
.notice:empty { display: none; }

.summary { display: grid; gap: 10px; margin: 0; }
.summary div { display: flex; align-items: center; justify-content: space-between; gap: 12px; padding: 10px 10px 10px 16px; border: 1px solid var(--line); border-radius: 14px; }
.summary dt { font-weight: 600; }
.summary dd { margin: 0; }
.summary img { display: block; width: 96px; height: 64px; border-radius: 8px; object-fit: cover; background: var(--raised); }

.pulse { width: 48px; height: 48px; margin-top: 24px; border: 5px solid var(--line); border-top-color: var(--accent); border-radius: 50%; animation: turn 1s linear infinite; }
@keyframes turn { to { rotate: 1turn; } }
@media (prefers-reduced-motion: reduce) { .pulse { animation-duration: 6s; } }

footer { margin-top: 12px; text-align: center; }
button.link { min-height: 44px; padding: 8px 12px; border: 0; background: none; color: var(--quiet); font: inherit; font-size: 13px; text-decoration: underline; text-underline-offset: 3px; cursor: pointer; }
button.link:hover { color: var(--danger); }
`;
