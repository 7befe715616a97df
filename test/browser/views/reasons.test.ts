import { expect } from '@open-wc/testing';
import { en } from '../../../src/locales/en.js';
import { reasonKeys } from '../../../src/views/later/reasons.js';
import { show } from './show.js';

describe('the reasons that a customer is told', () => {
  for (const [code, key] of [
    ['id_quality_check_failure', 'reason.photo'],
    ['id_barcode_check_failure', 'reason.photo'],
    ['id_mrz_check_failure', 'reason.photo'],
    ['id_presence_check_failure', 'reason.photo'],
    ['document_quality_check_failure', 'reason.photo'],
    ['id_double_side_check_failure', 'reason.sides'],
    ['id_expiration_check_failure', 'reason.outdated'],
    ['id_digital_replica_check_failure', 'reason.original'],
    ['id_paper_replica_check_failure', 'reason.original'],
    ['id_type_allowed_check_failure', 'reason.kind'],
    ['document_type_check_failure', 'reason.kind'],
    ['id_country_allowed_check_failure', 'reason.country'],
    ['selfie_failure', 'reason.selfie'],
    ['selfie_pose_check_failure', 'reason.selfie'],
    ['selfie_quality_check_failure', 'reason.selfie'],
    ['name_check_failure', 'reason.details'],
    ['name_comparison_check_failure', 'reason.details'],
    ['country_comparison_check_failure', 'reason.details'],
    ['address_check_failure', 'reason.details'],
    ['dob_check_failure', 'reason.details'],
    ['id_number_check_failure', 'reason.details'],
    ['phone_number_check_failure', 'reason.details'],
    ['email_address_check_failure', 'reason.details'],
    ['database_check_failure', 'reason.details'],
    ['user_canceled', 'reason.unfinished'],
    ['decision_timeout', 'reason.unfinished'],
    ['id_check_failure', 'reason.general'],
    ['duplicate_person_check_failure', 'reason.general'],
    ['compliance_rejection', 'reason.general'],
    ['document_check_failure', 'reason.general'],
    ['account_number_check_failure', 'reason.general'],
    ['review_required', 'reason.general'],
    ['requested_failure', 'reason.general'],
    ['deleted_account', 'reason.general'],
    ['plaid_failure', 'reason.general'],
    ['plaid_item_login_required', 'reason.general'],
    ['plaid_invalid_product', 'reason.general'],
    ['plaid_no_accounts', 'reason.general'],
    ['plaid_item_not_found', 'reason.general'],
    ['pep_check_failure', 'reason.general'],
    ['media_check_failure', 'reason.general'],
    ['watchlist_check_failure', 'reason.general'],
    ['prohibited_person_check_failure', 'reason.general'],
    ['a_code_of_tomorrow', 'reason.general'],
    // Names of Persona's own checks
    ['id_expired_detection', 'reason.outdated'],
    ['id_double_side_detection', 'reason.sides'],
    ['id_image_tampering_detection', 'reason.original'],
    ['id_fabrication_detection', 'reason.original'],
    ['id_compromised_detection', 'reason.general'],
    ['id_disallowed_country_detection', 'reason.country'],
    ['id_disallowed_type_detection', 'reason.kind'],
    ['id_glare_detection', 'reason.photo'],
    ['id_portrait_clarity_detection', 'reason.photo'],
    ['id_unprocessable_detection', 'reason.photo'],
    ['id_selfie_comparison', 'reason.selfie'],
    ['selfie_liveness_detection', 'reason.selfie'],
    ['id_attribute_comparison', 'reason.details'],
    ['id_entity_detection', 'reason.general'],
  ] as const) {
    it(`${code} is told as ${key}`, () => {
      expect(reasonKeys([code])).to.deep.equal([key]);
    });
  }

  it('are told once each, however many codes mean the same', () => {
    expect(reasonKeys(['selfie_failure', 'selfie_pose_check_failure'])).to.deep.equal(['reason.selfie']);
  });

  it('leave the general one out where there is a particular one', () => {
    expect(reasonKeys(['id_check_failure', 'selfie_failure'])).to.deep.equal(['reason.selfie']);
  });

  it('keep quiet about findings of tomorrow that would be tipping off', () => {
    expect(reasonKeys(['watchlist_database_timeout', 'sanctions_name_comparison'])).to.deep.equal(['reason.general']);
  });

  it('stand in action under the step that has to be done anew', async () => {
    const codes = ['selfie_failure', 'id_quality_check_failure', 'dob_check_failure', 'id_expiration_check_failure'];
    const host = await show('action', { reasons: codes });
    const told = [...host.renderRoot.querySelectorAll('li')].map((step) => [
      step.querySelector('b')?.textContent,
      ...[...step.querySelectorAll('[part=reason]')].map((reason) => reason.textContent),
    ]);
    expect(told).to.deep.equal([
      [en['idle.document'], en['reason.photo'], en['reason.outdated']],
      [en['redo.selfie'], en['reason.selfie']],
      [en['redo.details'], en['reason.details']],
    ]);
  });

  it('tell who is rejected the cause alone: there is nothing to do anew', async () => {
    const host = await show('rejected', { reasons: ['selfie_failure', 'id_expiration_check_failure'] });
    const told = [...host.renderRoot.querySelectorAll('[part~=reason]')].map((reason) => reason.textContent);
    expect(told).to.deep.equal([
      'We could not match your selfie to your document.',
      'Your document is no longer valid.',
    ]);
  });

  for (const state of ['action', 'rejected'] as const) {
    it(`are a sentence of their own in ${state} where there is no such step`, async () => {
      const host = await show(state, { reasons: ['user_canceled'] });
      expect(host.words('reason')).to.equal(en['reason.unfinished']);
      expect(host.renderRoot.querySelectorAll('li')).to.have.length(0);
    });

    for (const code of ['pep', 'media', 'watchlist', 'prohibited_person']) {
      it(`keep quiet about ${code} in ${state}: the picture is the same as without it`, async () => {
        const told = await show(state, { reasons: ['selfie_failure', `${code}_check_failure`] });
        const plain = await show(state, { reasons: ['selfie_failure'] });
        expect(told.words('base')).to.equal(plain.words('base'));
      });

      it(`are the general one in ${state} if ${code} is all there is`, async () => {
        const host = await show(state, { reasons: [`${code}_check_failure`] });
        expect(host.words('reason')).to.equal(en['reason.general']);
      });
    }
  }
});
