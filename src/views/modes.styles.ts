import { css } from 'lit';

/** What people ask of their system: no motion, their own colours, paper. Last, so that it wins. */
export const modes = css`
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation: none !important;
      transition: none !important;
    }
  }

  @media (forced-colors: active) {
    .primary,
    .secondary {
      border-color: ButtonText;
    }

    .primary,
    .badge {
      border: 2px solid;
    }

    .skeleton i {
      border: 1px solid GrayText;
    }

    .link {
      margin-inline-end: 0;
    }

    .icon {
      forced-color-adjust: auto;
    }

    .progress .to-come {
      border-block-start-style: dotted;
    }

    .spinner {
      border-color: CanvasText;
      border-inline-end-color: Canvas;
    }
  }

  @media print {
    .base,
    .loading {
      min-block-size: 0;
    }

    /* The code and the address open the customer's verification. */
    .qr,
    .address,
    .button,
    .link,
    .frame,
    .skeleton,
    .badge:has(.spinner),
    .spinner {
      display: none;
    }
  }
`;
