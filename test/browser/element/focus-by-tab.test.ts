import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { cancelLink, frame, stage } from '../support/element.js';

describe('the focus, by Tab', () => {
  it('comes from the cancel button to the frame', async () => {
    const element = await stage('capturing');
    cancelLink(element).focus();
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot?.activeElement).to.equal(frame(element));
  });
});
