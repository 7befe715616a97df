import { html, type TemplateResult } from 'lit';

/** Strokes on a 24 grid, one path each. */
export const paths = {
  shield: 'M12 3l7.5 2.8v5.4c0 4.6-3 8-7.5 9.8-4.5-1.8-7.5-5.2-7.5-9.8V5.8L12 3zM8.7 11.9l2.3 2.3 4.3-4.4',
  card: 'M4.5 5h15A1.5 1.5 0 0 1 21 6.5v11a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17.5v-11A1.5 1.5 0 0 1 4.5 5zM10.8 10.2a1.9 1.9 0 1 1-3.8 0 1.9 1.9 0 0 1 3.8 0zM5.9 15.7c.5-1.5 1.6-2.2 3-2.2s2.5.7 3 2.2M15 9.8h3M15 13.4h3',
  camera:
    'M4.5 7.5h2.7l1.6-2.4h6.4l1.6 2.4h2.7A1.5 1.5 0 0 1 21 9v8.5a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17.5V9a1.5 1.5 0 0 1 1.5-1.5zM15.4 13a3.4 3.4 0 1 1-6.8 0 3.4 3.4 0 0 1 6.8 0z',
  clock: 'M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0zM12 7.2V12l3.2 1.9',
  lock: 'M6.5 10.5h11A1.5 1.5 0 0 1 19 12v7a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 19v-7a1.5 1.5 0 0 1 1.5-1.5zM8 10.5V7.7a4 4 0 0 1 8 0v2.8M12 14.5v2',
  phone:
    'M8 2.8h8A1.7 1.7 0 0 1 17.7 4.5v15a1.7 1.7 0 0 1-1.7 1.7H8a1.7 1.7 0 0 1-1.7-1.7v-15A1.7 1.7 0 0 1 8 2.8zM10.5 18.3h3',
  offline:
    'M4 4l16 16M2.8 9.3A14.3 14.3 0 0 1 7 6.7M10.7 5.6a14.3 14.3 0 0 1 10.5 3.7M6 12.9a9.5 9.5 0 0 1 4-2.3M14.6 10.9A9.5 9.5 0 0 1 18 12.9M9.2 16.3a4.7 4.7 0 0 1 5.6 0M12 19.7v.1',
};

/** Takes the colour of the text around it; says nothing, the words beside it do. */
export const drawing = (name: string, path: string): TemplateResult =>
  html`<svg part="icon" class="icon icon-${name}" viewBox="0 0 24 24" aria-hidden="true">
    <path d=${path}></path>
  </svg>`;

export const icon = (name: keyof typeof paths): TemplateResult => drawing(name, paths[name]);
