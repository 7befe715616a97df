import * as v from 'valibot';
import type { CaptureEnd, Position, ProgressName } from './capture.js';

const text = v.fallback(v.optional(v.string()), undefined);
const number = v.fallback(v.optional(v.number()), undefined);

/**
 * A message of Sumsub's frame (contracts.md section D), parsed as far as it is used. Never told as it came: it may carry the
 * customer's data.
 */
const messageSchema = v.object({
  method: v.pipe(v.string(), v.startsWith('idCheck.'), v.maxLength(80)),
  code: text,
  height: number,
  radius: text,
  idDocSetType: text,
  currentStep: number,
  totalSteps: number,
  reviewStatus: text,
  reviewResult: v.fallback(v.nullish(v.object({ reviewRejectType: text })), undefined),
});

export type SumsubMessage = v.InferOutput<typeof messageSchema>;

/** Undefined for anything that is no message of Sumsub's. */
export function parseSumsubMessage(data: unknown): SumsubMessage | undefined {
  const parsed = v.safeParse(messageSchema, data);
  return parsed.success ? parsed.output : undefined;
}

type Naming = ProgressName | ((isSelfie: boolean) => ProgressName);

const progressByMethod: Readonly<Record<string, Naming>> = {
  onReady: 'opened',
  onAgreementSigned: 'started',
  onStepInitiated: 'page',
  onVerificationProgressChanged: 'page',
  onDocumentAdded: (isSelfie) => (isSelfie ? 'selfie-captured' : 'document-captured'),
  onLivenessCompleted: 'selfie-captured',
  onStepCompleted: (isSelfie) => (isSelfie ? 'selfie-uploaded' : 'document-uploaded'),
  stepCompleted: (isSelfie) => (isSelfie ? 'selfie-uploaded' : 'document-uploaded'),
  onApplicantLoaded: 'other',
  onApplicantLevelChanged: 'other',
  onImageRemoved: 'other',
  onLanguageChanged: 'other',
  onModuleResultPresented: 'other',
  onUploadError: 'other',
  onUploadWarning: 'other',
  onUserAction: 'other',
  onVideoIdentCallStarted: 'other',
  onVideoIdentModeratorJoined: 'other',
  onVideoIdentCompleted: 'other',
};

/** The common name of a progress event; undefined for methods that Sumsub does not have and for those that are no progress. */
export function progressOf({ method, idDocSetType = '' }: SumsubMessage): ProgressName | undefined {
  const name = method.slice('idCheck.'.length);
  const naming = Object.hasOwn(progressByMethod, name) ? progressByMethod[name] : undefined;
  if (typeof naming !== 'function') return naming;
  // There are steps of other kinds, a proof of address say; their names are many.
  if (/^IDENTITY/.test(idDocSetType)) return naming(false);
  return /^SELFIE/.test(idDocSetType) ? naming(true) : 'other';
}

/** Which of the provider's steps, where the message says so in numbers that can be. */
export function positionOf({ currentStep: current, totalSteps: total }: SumsubMessage): Position | undefined {
  if (!Number.isInteger(current) || !Number.isInteger(total) || current === undefined || total === undefined) {
    return undefined;
  }
  return current >= 1 && current <= total && total <= 100 ? { current, total } : undefined;
}

/** Of Sumsub's review: the customer is not asked for anything. */
const underReview: ReadonlySet<string | undefined> = new Set(['pending', 'queued', 'prechecked', 'onHold']);

/** How the capture ended with this message; undefined: it goes on. */
export function endOf({ method, reviewStatus, reviewResult }: SumsubMessage): CaptureEnd | undefined {
  switch (method) {
    case 'idCheck.onApplicantSubmitted':
    case 'idCheck.onApplicantResubmitted':
      return 'submitted';
    case 'idCheck.onApplicantStatusChanged':
    case 'idCheck.onApplicantVerificationCompleted': {
      if (underReview.has(reviewStatus)) return 'submitted';
      // One who has to do it again is told so on entering.
      return reviewStatus === 'completed' && reviewResult?.reviewRejectType !== 'RETRY' ? 'submitted' : undefined;
    }
    default:
      return undefined;
  }
}
