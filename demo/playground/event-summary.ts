import type { KycEventCommon, KycEventDetail } from '../../src/events.js';

const common: Readonly<Record<keyof KycEventCommon, true>> = {
  type: true,
  seq: true,
  at: true,
  state: true,
  platform: true,
  customerGuid: true,
  verificationGuid: true,
  inquiryId: true,
};

/** What an event carries beside the common part. */
export const ownPart = (detail: KycEventDetail): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(detail).filter(([name]) => !Object.hasOwn(common, name)));

/** The own part in a few words. */
export function summaryOf(detail: KycEventDetail): string {
  if ('to' in detail) return `${detail.from} → ${detail.to}`;
  if ('step' in detail) return stepWords(detail);
  if ('error' in detail) return detail.error.code;
  if ('message' in detail) return detail.message;
  if ('raw' in detail) return detail.name === detail.raw ? detail.name : `${detail.name} (${detail.raw})`;
  if ('provider' in detail) return detail.provider;
  if ('canRetry' in detail || 'reasons' in detail) return detail.reasons.join(', ');
  return 'respondWith' in detail ? detail.reason : '';
}

type StepDetail = Extract<KycEventDetail, { readonly step: unknown }>;

function stepWords(detail: StepDetail): string {
  const { step, attempt, durationMs, resumed } = detail;
  const words: string[] = [step];
  if (attempt > 1) words.push(`attempt ${attempt}`);
  if (resumed) words.push('resumed');
  if (detail.type !== 'kyc-step-start') words.push(`${Math.round(durationMs)} ms`);
  if ('error' in detail) words.push(detail.error.code);
  return words.join(' · ');
}
