import type { Dictionary } from './en.js';

/** German; what each text is for stands in en.ts. */
const texts: Dictionary = {
  name: 'Identitätsprüfung',
  'frame.title': 'Identitätsprüfung: Ausweis und Selfie',

  'progress.label': 'Fortschritt',
  'progress.prepare': 'Start',
  'progress.verify': 'Prüfung',
  'progress.result': 'Ergebnis',

  'button.start': 'Prüfung beginnen',
  'button.cancel': 'Abbrechen',
  'button.continue': 'Weiter',
  'button.retry': 'Erneut versuchen',
  'button.check': 'Jetzt nachsehen',
  'button.verify': 'Jetzt prüfen',
  'button.open': 'Prüfung öffnen',
  'button.openAgain': 'Erneut öffnen',
  'button.phone': 'Handy verwenden',
  'button.here': 'Auf diesem Gerät fortfahren',
  'button.copy': 'Link kopieren',
  'button.copied': 'Link kopiert',
  'button.newCode': 'Neuen Code anzeigen',
  'button.stay': 'Weitermachen',
  'button.leave': 'Verlassen',

  contact: 'Bitte wenden Sie sich an unseren Kundenservice.',
  reference: 'Referenz für den Kundenservice:',
  offline: 'Sie sind offline. Sobald Sie wieder verbunden sind, geht es weiter.',

  'idle.title': 'Bestätigen Sie Ihre Identität',
  'idle.body': 'Sie fotografieren Ihren Ausweis und machen ein Selfie. Danach prüfen wir, ob beides zusammengehört.',
  'idle.document': 'Ihr Ausweisdokument',
  'idle.document.detail': 'Ein gültiger Reisepass, Personalausweis oder Führerschein',
  'idle.camera': 'Eine Kamera',
  'idle.camera.detail': 'An diesem Gerät oder an Ihrem Handy',
  'idle.time': 'Etwa 3 Minuten',
  'idle.time.detail': 'Sie können jederzeit unterbrechen und später weitermachen',
  'idle.privacy': 'Ihre Fotos und Angaben werden verschlüsselt übertragen.',
  'idle.announce': '',

  'starting.title': 'Ihre Prüfung wird vorbereitet',
  'starting.body': 'Das dauert einige Sekunden.',
  'starting.announce': 'Ihre Prüfung wird vorbereitet.',

  'capturing.title': 'Bestätigen Sie Ihre Identität',
  'capturing.opening': 'Die Prüfung wird geöffnet',
  'capturing.cameraless':
    'Die Kamera funktioniert auf dieser Seite nicht. Sie können Fotos hochladen oder mit Ihrem Handy weitermachen, wo die nächsten Schritte es anbieten.',
  'capturing.inApp':
    'In dieser App können Sie die Kamera möglicherweise nicht verwenden. Falls es nicht klappt, nutzen Sie den normalen Browser Ihres Handys oder ein anderes Gerät.',
  'capturing.modal': 'Die Prüfung ist vor dieser Seite geöffnet.',
  'capturing.announce': 'Die Prüfung ist geöffnet. Bitte folgen Sie den Schritten.',

  'processing.title': 'Wir prüfen Ihre Angaben',
  'processing.body':
    'Das dauert meist weniger als eine Minute. Sie können diese Seite verlassen, die Prüfung läuft ohne Sie weiter.',
  'processing.associates.title': 'Wir warten auf die anderen Personen',
  'processing.associates':
    'Ihr Teil ist erledigt. Die Prüfung ist abgeschlossen, sobald alle unten genannten Personen geprüft sind. Sie können diese Seite verlassen.',
  'processing.announce': 'Ihre Angaben sind gesendet. Wir prüfen sie jetzt.',

  'associates.title': 'Personen, die auch geprüft werden müssen',
  'associate.director': 'Geschäftsführung',
  'associate.owner': 'Wirtschaftlich berechtigte Person',
  'associate.other': 'Weitere Person',
  'associate.open': 'Noch nicht geprüft',
  'associate.invited': 'Per E-Mail eingeladen',
  'associate.processing': 'Wird geprüft',
  'associate.completed': 'Erledigt',

  'handOff.preparing': 'Ihr Link wird vorbereitet',
  'handOff.title': 'Weiter auf Ihrem Handy',
  'handOff.body':
    'Scannen Sie diesen Code mit der Kamera Ihres Handys. Lassen Sie diese Seite geöffnet: Sie geht von selbst weiter, sobald Sie fertig sind.',
  'handOff.inApp':
    'In dieser App können Sie die Kamera möglicherweise nicht verwenden. Kopieren Sie den Link und öffnen Sie ihn in Ihrem üblichen Browser, oder scannen Sie den Code mit einem anderen Gerät.',
  'handOff.code': 'QR-Code: der Link für Ihr Handy',
  'handOff.refused': 'Der Link konnte nicht automatisch kopiert werden. Kopieren Sie ihn hier:',
  'handOff.begun.title': 'Machen Sie auf Ihrem Handy weiter',
  'handOff.begun.body':
    'Die Prüfung ist auf Ihrem Handy geöffnet. Diese Seite geht von selbst weiter, sobald Sie dort fertig sind.',
  'handOff.over.title': 'Der Code ist abgelaufen',
  'handOff.over.body': 'Zu Ihrer Sicherheit gilt jeder Code nur einige Minuten.',
  'handOff.failed.title': 'Wir konnten keinen Link erstellen',
  'handOff.failed.body': 'Prüfen Sie Ihre Internetverbindung und versuchen Sie es erneut.',

  'outside.offered.title': 'Bestätigen Sie Ihre Identität in einem neuen Tab',
  'outside.offered.body': 'Kommen Sie danach hierher zurück: Diese Seite geht von selbst weiter.',
  'outside.opened.title': 'Machen Sie im anderen Tab weiter',
  'outside.opened.body': 'Diese Seite geht von selbst weiter, sobald Sie dort fertig sind.',
  'outside.refused.title': 'Ihr Browser hat den Tab nicht geöffnet',
  'outside.refused.body': 'Erlauben Sie Pop-ups für diese Seite und versuchen Sie es erneut.',

  'leave.title': 'Prüfung verlassen?',
  'leave.body': 'Was Sie bisher erledigt haben, ist gespeichert. Sie können später weitermachen.',

  'review.title': 'Eine Fachkraft prüft Ihre Angaben',
  'review.body':
    'Das kann einige Werktage dauern. Sie müssen nichts tun: Verlassen Sie diese Seite und kommen Sie jederzeit zurück.',
  'review.undecided': 'Es gibt noch keine Entscheidung.',
  'review.announce': 'Ihre Angaben werden persönlich geprüft. Das kann einige Werktage dauern.',

  'action.title': 'Bitte versuchen Sie es noch einmal',
  'action.body': 'Sie können sofort neu beginnen. Es dauert etwa 3 Minuten.',
  'action.announce': 'Bitte versuchen Sie es noch einmal.',

  'cancelled.title': 'Machen Sie dort weiter, wo Sie aufgehört haben',
  'cancelled.body': 'Ihre Prüfung ist noch nicht abgeschlossen. Was Sie bisher erledigt haben, ist gespeichert.',
  'cancelled.announce': 'Die Prüfung ist unterbrochen.',

  'verified.title': 'Ihre Identität ist bestätigt',
  'verified.body': 'Vielen Dank. Sie müssen nichts weiter tun.',
  'verified.announce': 'Ihre Identität ist bestätigt.',

  'rejected.title': 'Wir konnten Ihre Identität nicht bestätigen',
  'rejected.announce': 'Wir konnten Ihre Identität nicht bestätigen.',

  'frozen.title': 'Ihr Konto ist gesperrt',
  'frozen.body': 'Ihre Identität kann derzeit nicht geprüft werden.',
  'frozen.announce': 'Ihr Konto ist gesperrt.',

  'redo.selfie': 'Ihr Selfie',
  'redo.details': 'Ihre Angaben',
  'reason.photo':
    'Das Foto Ihres Ausweises war nicht deutlich genug. Sorgen Sie für gutes Licht, vermeiden Sie Spiegelungen und zeigen Sie das ganze Dokument.',
  'reason.sides': 'Eine Seite Ihres Ausweises hat gefehlt. Fotografieren Sie Vorder- und Rückseite.',
  'reason.outdated': 'Ihr Ausweis ist nicht mehr gültig. Verwenden Sie einen, der nicht abgelaufen ist.',
  'reason.original':
    'Wir benötigen das Originaldokument. Eine Kopie oder ein Foto von einem Bildschirm reicht nicht aus.',
  'reason.kind':
    'Diese Art von Dokument können wir nicht annehmen. Verwenden Sie einen Reisepass, einen Personalausweis oder einen Führerschein.',
  'reason.country':
    'Dokumente aus diesem Land können wir nicht annehmen. Verwenden Sie ein anderes Dokument, falls Sie eines haben.',
  'reason.selfie':
    'Wir konnten Ihr Selfie Ihrem Ausweis nicht zuordnen. Schauen Sie bei gutem Licht gerade in die Kamera.',
  'reason.details':
    'Einige Angaben stimmen nicht überein. Prüfen Sie, ob Name, Geburtsdatum und Adresse überall gleich sind.',
  'reason.unfinished': 'Die Prüfung wurde nicht rechtzeitig abgeschlossen.',
  'reason.general': 'Wir konnten Ihre Identität mit dem, was wir erhalten haben, nicht bestätigen.',

  'error.config-missing.title': 'Die Prüfung ist noch nicht verfügbar',
  'error.config-missing.body': 'Auf dieser Seite fehlen Informationen. Das liegt nicht an Ihnen.',
  'error.config-invalid.title': 'Die Prüfung ist nicht verfügbar',
  'error.config-invalid.body': 'Diese Seite ist nicht richtig eingerichtet. Das liegt nicht an Ihnen.',
  'error.token-missing.title': 'Bitte melden Sie sich erneut an',
  'error.token-missing.body':
    'Wir konnten nicht feststellen, dass Sie angemeldet sind. Melden Sie sich erneut an und versuchen Sie es dann noch einmal.',
  'error.token-expired.title': 'Sie wurden abgemeldet',
  'error.token-expired.body':
    'Zu Ihrer Sicherheit wurde Ihre Sitzung beendet. Melden Sie sich erneut an und versuchen Sie es dann noch einmal.',
  'error.token-forbidden.title': 'Die Prüfung ist für Sie nicht verfügbar',
  'error.token-forbidden.body': 'Ihre Anmeldung umfasst diesen Schritt nicht.',
  'error.customer-not-found.title': 'Wir konnten Ihr Konto nicht finden',
  'error.customer-not-found.body': 'Prüfen Sie, ob Sie mit dem richtigen Konto angemeldet sind.',
  'error.api-unreachable.title': 'Wir konnten keine Verbindung herstellen',
  'error.api-unreachable.body':
    'Prüfen Sie Ihre Internetverbindung und versuchen Sie es erneut. Was Sie bisher erledigt haben, ist gespeichert.',
  'error.api-unavailable.title': 'Der Dienst ist gerade nicht verfügbar',
  'error.api-unavailable.body':
    'Bitte versuchen Sie es in einigen Minuten erneut. Was Sie bisher erledigt haben, ist gespeichert.',
  'error.api-rejected.title': 'Es geht gerade nicht weiter',
  'error.api-rejected.body': 'Ihre Prüfung konnte nicht begonnen oder fortgesetzt werden.',
  'error.rate-limited.title': 'Bitte warten Sie einen Moment',
  'error.rate-limited.body':
    'Der Dienst ist stark ausgelastet. Warten Sie eine Minute und versuchen Sie es dann erneut.',
  'error.bad-response.title': 'Etwas lief nicht wie erwartet',
  'error.bad-response.body':
    'Wir haben eine Antwort erhalten, die wir nicht lesen konnten. Bitte versuchen Sie es erneut.',
  'error.inquiry-timeout.title': 'Das dauert länger als üblich',
  'error.inquiry-timeout.body': 'Ihre Prüfung ist noch nicht bereit. Bitte versuchen Sie es gleich noch einmal.',
  'error.provider-blocked.title': 'Die Prüfung konnte nicht geöffnet werden',
  'error.provider-blocked.body':
    'Vielleicht verhindert es Ihr Browser oder ein Werbeblocker. Lassen Sie diese Seite zu oder nutzen Sie einen anderen Browser und versuchen Sie es dann erneut.',
  'error.provider-timeout.title': 'Die Prüfung wurde nicht rechtzeitig geöffnet',
  'error.provider-timeout.body': 'Ihre Verbindung ist vielleicht langsam. Prüfen Sie sie und versuchen Sie es erneut.',
  'error.provider-error.title': 'Die Prüfung wurde unterbrochen',
  'error.provider-error.body': 'Unterwegs ist etwas schiefgegangen. Bitte versuchen Sie es erneut.',
  'error.session-expired.title': 'Ihre Sitzung ist beendet',
  'error.session-expired.body':
    'Zu Ihrer Sicherheit bleibt eine Sitzung nur begrenzte Zeit geöffnet. Bitte versuchen Sie es erneut.',
  'error.camera-blocked.title': 'Wir können Ihre Kamera nicht verwenden',
  'error.camera-blocked.body':
    'Erlauben Sie die Kamera für diese Seite in den Einstellungen Ihres Browsers und versuchen Sie es erneut.',
  'camera.chromium': 'Wählen Sie das Symbol links neben der Adresse und stellen Sie „Kamera“ auf „Zulassen“.',
  'camera.firefox': 'Wählen Sie das Kamerasymbol links neben der Adresse und heben Sie die Blockierung auf.',
  'camera.safari':
    'Tippen Sie auf „AA“ oder das Seitensymbol neben der Adresse, dann auf „Website-Einstellungen“, und stellen Sie „Kamera“ auf „Erlauben“.',
  'error.camera-missing.title': 'Wir konnten keine Kamera finden',
  'error.camera-missing.body':
    'Schließen Sie eine Kamera an oder öffnen Sie diese Seite auf Ihrem Handy und versuchen Sie es dann erneut.',
  'error.insecure-context.title': 'Diese Seite ist nicht sicher',
  'error.insecure-context.body':
    'Ihre Kamera funktioniert nur auf sicheren Seiten: Die Adresse muss mit https beginnen.',
  'error.offline.title': 'Sie sind offline',
  'error.offline.body':
    'Prüfen Sie Ihre Internetverbindung und versuchen Sie es erneut. Was Sie bisher erledigt haben, ist gespeichert.',
  'error.internal.title': 'Etwas ist schiefgegangen',
  'error.internal.body': 'Das liegt nicht an Ihnen. Bitte versuchen Sie es erneut.',
};

export default texts;
