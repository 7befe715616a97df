import type { Session } from '../platforms/platform.js';
import type { CameraTrouble } from './camera.js';

/** What a provider's screen did, in one vocabulary for all providers. */
export type ProgressName =
  | 'opened'
  | 'started'
  | 'page'
  | 'document-selected'
  | 'document-captured'
  | 'document-uploaded'
  | 'selfie-selected'
  | 'selfie-captured'
  | 'selfie-uploaded'
  | 'camera-allowed'
  | 'camera-failed'
  | 'handed-off'
  | 'handed-back'
  | 'other';

/** How a capture ended. `submitted` is no verdict, only a reason to look; `unauthenticated` asks for new credentials. */
export type CaptureEnd = 'submitted' | 'left' | 'unauthenticated';

/** Which of the provider's steps, from 1, where the provider tells. */
export interface Position {
  readonly current: number;
  readonly total: number;
}

export interface CapturePlace {
  /** Where the provider's frame is put; emptied when the capture ends. */
  readonly container: HTMLElement;
  /** The frame's accessible name. */
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly onReady: () => void;
  /** Just before the frame is taken away, while it may still have the focus. */
  readonly onClose: () => void;
  readonly onProgress: (name: ProgressName, raw: string, position?: Position) => void;
  /** The capture opens outside of this page, by `open` from within a click. False: the browser refused. */
  readonly onOffer: (open: () => boolean) => void;
  /** Before anybody has asked for it: the camera will not work here. The provider may know another way. */
  readonly onCameraTrouble: (trouble: CameraTrouble) => void;
}

/** The provider's own screens, opened by one kind of session. */
export interface Capture<Opens extends Session = Session> {
  /** Resolves when the customer is through or leaves; throws `KycError`. */
  open(session: Opens, place: CapturePlace, signal: AbortSignal): Promise<CaptureEnd>;
}
