import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sumsubLanguage } from '../../../src/captures/sumsub-language.js';
import { endOf, parseSumsubMessage, positionOf, progressOf } from '../../../src/captures/sumsub-message.js';

function message(name: string, payload: object = {}) {
  const parsed = parseSumsubMessage({ method: `idCheck.${name}`, frameId: 'id_x', sessionId: 's', ...payload });
  assert.ok(parsed);
  return parsed;
}

describe('a message of Sumsub’s frame', () => {
  it('keeps what is used, and nothing else: it may carry the customer’s data', () => {
    const parsed = message('onApplicantStatusChanged', {
      applicantId: 'a',
      reviewStatus: 'completed',
      reviewResult: { reviewAnswer: 'RED', reviewRejectType: 'RETRY', moderationComment: 'Zoë' },
      error: 'Zoë',
    });
    assert.doesNotMatch(JSON.stringify(parsed), /Zoë|"a"|id_x/);
  });

  it('is made of anything else without a failure', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (payload, method) => {
        parseSumsubMessage(payload);
        const drifted = fc.sample(fc.dictionary(fc.string(), fc.anything()), 1)[0];
        const parsed = parseSumsubMessage({ ...drifted, method });
        return (parsed !== undefined) === (method.startsWith('idCheck.') && method.length <= 80);
      }),
    );
  });

  it('makes do with fields of a wrong type', () => {
    const parsed = message('onError', {
      code: 7,
      height: '7',
      reviewStatus: {},
      reviewResult: 'RED',
      currentStep: null,
    });
    assert.deepEqual([parsed.code, parsed.height, parsed.reviewStatus, parsed.currentStep], Array(4).fill(undefined));
  });
});

describe('the progress in Sumsub’s frame', () => {
  for (const [name, payload, progress] of [
    ['onReady', {}, 'opened'],
    ['onAgreementSigned', {}, 'started'],
    ['onStepInitiated', { idDocSetType: 'IDENTITY' }, 'page'],
    ['onVerificationProgressChanged', { currentStep: 1, totalSteps: 2 }, 'page'],
    ['onDocumentAdded', { idDocSetType: 'IDENTITY' }, 'document-captured'],
    ['onDocumentAdded', { idDocSetType: 'IDENTITY2' }, 'document-captured'],
    ['onDocumentAdded', { idDocSetType: 'SELFIE' }, 'selfie-captured'],
    ['onDocumentAdded', { idDocSetType: 'PROOF_OF_RESIDENCE' }, 'other'],
    ['onDocumentAdded', {}, 'other'],
    ['onLivenessCompleted', {}, 'selfie-captured'],
    ['onStepCompleted', { idDocSetType: 'IDENTITY' }, 'document-uploaded'],
    ['stepCompleted', { idDocSetType: 'SELFIE2' }, 'selfie-uploaded'],
    ['onStepCompleted', { idDocSetType: 'QUESTIONNAIRE' }, 'other'],
    ['onUploadError', { code: 'x' }, 'other'],
    ['onResize', { height: 7 }, undefined],
    ['onError', { code: 'x' }, undefined],
    ['onApplicantSubmitted', {}, undefined],
    ['onSomethingNew', {}, undefined],
    ['constructor', {}, undefined],
  ] as const) {
    it(`${name} ${JSON.stringify(payload)} is ${String(progress)}`, () => {
      assert.equal(progressOf(message(name, payload)), progress);
    });
  }

  for (const [currentStep, totalSteps, position] of [
    [1, 3, { current: 1, total: 3 }],
    [3, 3, { current: 3, total: 3 }],
    [0, 3, undefined],
    [4, 3, undefined],
    [1.5, 3, undefined],
    [1, 101, undefined],
    [1, Infinity, undefined],
    [1, undefined, undefined],
    ['1', '3', undefined],
  ] as const) {
    it(`${String(currentStep)} of ${String(totalSteps)} steps is ${JSON.stringify(position)}`, () => {
      assert.deepEqual(positionOf(message('onVerificationProgressChanged', { currentStep, totalSteps })), position);
    });
  }
});

describe('the end of Sumsub’s capture', () => {
  const retry = { reviewAnswer: 'RED', reviewRejectType: 'RETRY' };
  for (const [name, payload, end] of [
    ['onApplicantSubmitted', {}, 'submitted'],
    ['onApplicantResubmitted', {}, 'submitted'],
    ['onApplicantStatusChanged', { reviewStatus: 'pending' }, 'submitted'],
    ['onApplicantStatusChanged', { reviewStatus: 'queued' }, 'submitted'],
    ['onApplicantStatusChanged', { reviewStatus: 'prechecked' }, 'submitted'],
    ['onApplicantStatusChanged', { reviewStatus: 'onHold' }, 'submitted'],
    ['onApplicantStatusChanged', { reviewStatus: 'completed', reviewResult: { reviewAnswer: 'GREEN' } }, 'submitted'],
    ['onApplicantStatusChanged', { reviewStatus: 'completed', reviewResult: null }, 'submitted'],
    ['onApplicantStatusChanged', { reviewStatus: 'completed', reviewResult: retry }, undefined],
    ['onApplicantStatusChanged', { reviewStatus: 'init' }, undefined],
    ['onApplicantStatusChanged', { reviewStatus: 'something_new' }, undefined],
    ['onApplicantStatusChanged', {}, undefined],
    ['onApplicantVerificationCompleted', { reviewStatus: 'completed' }, 'submitted'],
    ['onStepCompleted', { reviewStatus: 'completed' }, undefined],
  ] as const) {
    it(`is ${String(end)} with ${name} ${JSON.stringify(payload)}`, () => {
      assert.equal(endOf(message(name, payload)), end);
    });
  }
});

describe('a language, as Sumsub calls it', () => {
  for (const [tag, name] of [
    ['en', 'en'],
    ['en-GB', 'en'],
    ['de-CH', 'de'],
    ['pt-BR', 'pt'],
    ['zh', 'zh'],
    ['zh-CN', 'zh'],
    ['zh-TW', 'zh-tw'],
    ['zh-HK', 'zh-tw'],
    ['zh-Hant', 'zh-tw'],
    ['nb-NO', 'no'],
    ['fil', 'fl'],
    ['tl-PH', 'fl'],
    ['iw', 'he'],
    ['', 'en'],
    ['not a language', 'en'],
  ] as const) {
    it(`${tag} is ${name}`, () => {
      assert.equal(sumsubLanguage(tag), name);
    });
  }
});
