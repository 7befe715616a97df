/** What the element can show, as models of its views: for tests and for pictures. */
import { KycError, errorCodes, type KycErrorCode } from '../../../src/flow/errors.js';
import { states, type State } from '../../../src/flow/state.js';
import { qrCode } from '../../../src/internal/qr-code.js';
import { en } from '../../../src/locales/en.js';
import { laterViews } from '../../../src/views/later/later-views.js';
import type { ViewModel } from '../../../src/views/view.js';

export const guid = '8f3e1c0a7d5b4e29a6c1f0e2d3b4a596';

export function failure(code: KycErrorCode): ViewModel['error'] {
  return new KycError(code, 'For developers only.').toDetail(guid);
}

export function modelOf(state: State, part: Partial<ViewModel> = {}): ViewModel {
  return {
    state,
    later: laterViews,
    text: en,
    language: 'en',
    direction: 'ltr',
    wordless: false,
    error: state === 'error' ? failure('api-unreachable') : undefined,
    reasons: [],
    startable: state === 'idle',
    screens: 'opening',
    cameraless: false,
    modal: false,
    leaving: false,
    outside: undefined,
    handOff: undefined,
    phoneHelps: true,
    inApp: false,
    associates: [],
    answer: undefined,
    browser: undefined,
    offline: false,
    reference: undefined,
    ...part,
  };
}

export const associates: ViewModel['associates'] = [
  { role: 'director', state: 'invited' },
  { role: 'owner', state: 'open', inquiryId: 'inq_1' },
  { role: 'owner', state: 'processing', inquiryId: 'inq_2' },
  { role: 'other', state: 'completed' },
];

export function shownCode(copied: 'no' | 'yes' | 'refused'): ViewModel['handOff'] {
  const href = 'https://verify.example/?one-time';
  return { stage: 'shown', href, code: qrCode(href), copied };
}

/** A failure code for each reason that can be told. */
const everyReason = [
  ...['id_quality_check_failure', 'id_double_side_check_failure', 'id_expiration_check_failure'],
  ...['id_paper_replica_check_failure', 'id_type_allowed_check_failure', 'id_country_allowed_check_failure'],
  ...['selfie_failure', 'name_check_failure', 'user_canceled'],
];

/** Every picture the element can show, by name. */
export const pictures: readonly (readonly [string, ViewModel])[] = [
  ...states.map((state) => [state, modelOf(state, { reference: guid })] as const),
  ['idle that cannot start', modelOf('idle', { startable: false })],
  ['capturing and ready', modelOf('capturing', { screens: 'ready' })],
  ...(['offered', 'opened', 'refused'] as const).map(
    (outside) => [`capturing outside, ${outside}`, modelOf('capturing', { screens: 'ready', outside })] as const,
  ),
  ...(['offered', 'preparing', 'begun', 'over', 'failed'] as const).map(
    (stage) => [`capturing, phone ${stage}`, modelOf('capturing', { screens: 'ready', handOff: { stage } })] as const,
  ),
  ...(['no', 'yes', 'refused'] as const).map(
    (copied) =>
      [`capturing, phone code, copied: ${copied}`, modelOf('capturing', { handOff: shownCode(copied) })] as const,
  ),
  ['capturing in another app', modelOf('capturing', { screens: 'ready', inApp: true, handOff: { stage: 'offered' } })],
  ['capturing without a camera', modelOf('capturing', { screens: 'ready', cameraless: true })],
  ['capturing in a dialog', modelOf('capturing', { screens: 'ready', modal: true, handOff: { stage: 'offered' } })],
  ['capturing, phone code in another app', modelOf('capturing', { inApp: true, handOff: shownCode('no') })],
  ['capturing, leaving', modelOf('capturing', { screens: 'ready', leaving: true })],
  ['review, looking again', modelOf('review', { answer: 'coming' })],
  ['review, looked again', modelOf('review', { answer: 'undecided' })],
  ['processing for a business', modelOf('processing', { associates })],
  ['action with a sentence', modelOf('action', { reasons: ['Document image is blurry. Please resubmit.'] })],
  ['action with several reasons', modelOf('action', { reasons: ['selfie_failure', 'id_quality_check_failure'] })],
  ['action with every reason', modelOf('action', { reasons: everyReason })],
  ['rejected with a reason', modelOf('rejected', { reasons: ['id_expiration_check_failure'], reference: guid })],
  ['processing while offline', modelOf('processing', { offline: true })],
  ...errorCodes.map((code) => [`error ${code}`, modelOf('error', { error: failure(code) })] as const),
  ...(['chromium', 'firefox', 'safari'] as const).map(
    (browser) =>
      [`error camera-blocked in ${browser}`, modelOf('error', { error: failure('camera-blocked'), browser })] as const,
  ),
];
