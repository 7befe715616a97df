import { nearest } from '../locales/nearest.js';

/** The languages of Persona's screens, by its own names (docs.withpersona.com/languages); English as in all its samples. */
const names =
  'en ar-EG az bg bn cs cy da de el-GR es-MX fi fr he hi hr hu hy id-ID it ja ko-KR lt ms nl-NL no pl pt-BR ro ru sk sr sv ta th tl tr-TR uk-UA ur vi zh-CN zh-TW'.split(
    ' ',
  );

/**
 * Persona's name of the nearest language it has; English if it has none.
 * @param tag BCP 47
 */
export function personaLanguage(tag: string): string {
  return nearest(tag, names) ?? 'en';
}
