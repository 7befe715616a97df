import type { Dictionary } from './en.js';

/** Polish; what each text is for stands in en.ts. */
const texts: Dictionary = {
  name: 'Weryfikacja tożsamości',
  'frame.title': 'Weryfikacja tożsamości: dokument i selfie',

  'progress.label': 'Postęp',
  'progress.prepare': 'Start',
  'progress.verify': 'Weryfikacja',
  'progress.result': 'Wynik',

  'button.start': 'Rozpocznij weryfikację',
  'button.cancel': 'Anuluj',
  'button.continue': 'Kontynuuj',
  'button.retry': 'Spróbuj ponownie',
  'button.check': 'Sprawdź teraz',
  'button.verify': 'Zweryfikuj teraz',
  'button.open': 'Otwórz weryfikację',
  'button.openAgain': 'Otwórz ponownie',
  'button.phone': 'Użyj telefonu',
  'button.here': 'Kontynuuj na tym urządzeniu',
  'button.copy': 'Kopiuj link',
  'button.copied': 'Link skopiowany',
  'button.newCode': 'Pokaż nowy kod',
  'button.stay': 'Kontynuuj',
  'button.leave': 'Wyjdź',

  contact: 'Skontaktuj się z naszym działem obsługi klienta.',
  reference: 'Numer referencyjny dla obsługi klienta:',
  offline: 'Brak połączenia z internetem. Wznowimy, gdy tylko połączenie wróci.',

  'idle.title': 'Potwierdź swoją tożsamość',
  'idle.body': 'Zrobisz zdjęcie dokumentu tożsamości i selfie. Następnie sprawdzimy, czy do siebie pasują.',
  'idle.document': 'Twój dokument tożsamości',
  'idle.document.detail': 'Ważny paszport, dowód osobisty lub prawo jazdy',
  'idle.camera': 'Aparat',
  'idle.camera.detail': 'W tym urządzeniu lub w Twoim telefonie',
  'idle.time': 'Około 3 minut',
  'idle.time.detail': 'W każdej chwili możesz przerwać i wrócić do tego później',
  'idle.privacy': 'Twoje zdjęcia i dane są przesyłane szyfrowanym połączeniem.',
  'idle.announce': '',

  'starting.title': 'Przygotowujemy weryfikację',
  'starting.body': 'To potrwa kilka sekund.',
  'starting.announce': 'Przygotowujemy weryfikację.',

  'capturing.title': 'Potwierdź swoją tożsamość',
  'capturing.opening': 'Otwieramy weryfikację',
  'capturing.cameraless':
    'Aparat nie działa na tej stronie. Możesz przesłać zdjęcia lub kontynuować na telefonie, jeśli kolejne kroki na to pozwolą.',
  'capturing.inApp':
    'Ta aplikacja może nie pozwalać na użycie aparatu. Jeśli to nie zadziała, użyj przeglądarki w telefonie lub innego urządzenia.',
  'capturing.modal': 'Weryfikacja jest otwarta nad tą stroną.',
  'capturing.announce': 'Weryfikacja jest otwarta. Wykonaj kolejne kroki.',

  'processing.title': 'Sprawdzamy Twoje dane',
  'processing.body': 'Zwykle trwa to mniej niż minutę. Możesz opuścić tę stronę, sprawdzanie trwa dalej.',
  'processing.associates.title': 'Czekamy na pozostałe osoby',
  'processing.associates':
    'Twoja część jest gotowa. Weryfikacja zakończy się, gdy wszystkie poniższe osoby zostaną zweryfikowane. Możesz opuścić tę stronę.',
  'processing.announce': 'Twoje dane zostały wysłane. Sprawdzamy je.',

  'associates.title': 'Osoby, które też trzeba zweryfikować',
  'associate.director': 'Członek zarządu',
  'associate.owner': 'Beneficjent rzeczywisty',
  'associate.other': 'Inna osoba',
  'associate.open': 'Jeszcze bez weryfikacji',
  'associate.invited': 'Zaproszenie wysłane e-mailem',
  'associate.processing': 'Trwa sprawdzanie',
  'associate.completed': 'Gotowe',

  'handOff.preparing': 'Przygotowujemy link',
  'handOff.title': 'Kontynuuj na telefonie',
  'handOff.body': 'Zeskanuj ten kod aparatem telefonu. Nie zamykaj tej strony: przejdzie dalej sama, gdy skończysz.',
  'handOff.inApp':
    'Ta aplikacja może nie pozwalać na użycie aparatu. Skopiuj link i otwórz go w swojej zwykłej przeglądarce lub zeskanuj kod innym urządzeniem.',
  'handOff.code': 'Kod QR: link na Twój telefon',
  'handOff.refused': 'Nie udało się automatycznie skopiować linku. Skopiuj go stąd:',
  'handOff.begun.title': 'Przejdź do telefonu',
  'handOff.begun.body':
    'Weryfikacja jest otwarta na Twoim telefonie. Ta strona przejdzie dalej sama, gdy tam skończysz.',
  'handOff.over.title': 'Kod wygasł',
  'handOff.over.body': 'Dla Twojego bezpieczeństwa każdy kod działa tylko kilka minut.',
  'handOff.failed.title': 'Nie udało się utworzyć linku',
  'handOff.failed.body': 'Sprawdź połączenie z internetem i spróbuj ponownie.',

  'outside.offered.title': 'Potwierdź tożsamość w nowej karcie',
  'outside.offered.body': 'Wróć tutaj, gdy skończysz: ta strona przejdzie dalej sama.',
  'outside.opened.title': 'Przejdź do drugiej karty',
  'outside.opened.body': 'Ta strona przejdzie dalej sama, gdy tam skończysz.',
  'outside.refused.title': 'Przeglądarka nie otworzyła karty',
  'outside.refused.body': 'Zezwól tej stronie na wyskakujące okna i spróbuj ponownie.',

  'leave.title': 'Opuścić weryfikację?',
  'leave.body': 'To, co już zrobiono, jest zapisane. Możesz wrócić do tego później.',

  'review.title': 'Specjalista sprawdza Twoje dane',
  'review.body': 'Może to potrwać kilka dni roboczych. Nie musisz nic robić: opuść tę stronę i wróć w dowolnej chwili.',
  'review.undecided': 'Nie ma jeszcze decyzji.',
  'review.announce': 'Twoje dane są sprawdzane. Może to potrwać kilka dni roboczych.',

  'action.title': 'Spróbuj jeszcze raz',
  'action.body': 'Możesz od razu zacząć ponownie. Zajmie to około 3 minut.',
  'action.announce': 'Prosimy, spróbuj jeszcze raz.',

  'cancelled.title': 'Kontynuuj od miejsca, w którym przerwano',
  'cancelled.body': 'Weryfikacja nie jest jeszcze ukończona. To, co już zrobiono, jest zapisane.',
  'cancelled.announce': 'Weryfikacja jest wstrzymana.',

  'verified.title': 'Twoja tożsamość jest potwierdzona',
  'verified.body': 'Dziękujemy. Nie musisz nic więcej robić.',
  'verified.announce': 'Twoja tożsamość jest potwierdzona.',

  'rejected.title': 'Nie udało się potwierdzić Twojej tożsamości',
  'rejected.announce': 'Nie udało się potwierdzić Twojej tożsamości.',

  'frozen.title': 'Twoje konto jest zablokowane',
  'frozen.body': 'W tej chwili nie można zweryfikować Twojej tożsamości.',
  'frozen.announce': 'Twoje konto jest zablokowane.',

  'redo.selfie': 'Twoje selfie',
  'redo.details': 'Twoje dane',
  'reason.photo':
    'Zdjęcie dokumentu nie było wystarczająco wyraźne. Zadbaj o dobre światło, unikaj odblasków i pokaż cały dokument.',
  'reason.sides': 'Brakowało jednej strony dokumentu. Zrób zdjęcie przodu i tyłu.',
  'reason.outdated': 'Dokument stracił ważność. Użyj takiego, który nie wygasł.',
  'reason.original': 'Potrzebujemy oryginału dokumentu. Kopia ani zdjęcie ekranu nie wystarczy.',
  'reason.kind': 'Nie możemy przyjąć dokumentu tego rodzaju. Użyj paszportu, dowodu osobistego lub prawa jazdy.',
  'reason.country': 'Nie możemy przyjąć dokumentów z tego kraju. Użyj innego dokumentu, jeśli go masz.',
  'reason.selfie': 'Nie udało się dopasować selfie do dokumentu. Patrz prosto w aparat, w dobrym świetle.',
  'reason.details':
    'Niektóre dane się nie zgadzają. Sprawdź, czy imię i nazwisko, data urodzenia i adres są wszędzie takie same.',
  'reason.unfinished': 'Weryfikacja nie została ukończona na czas.',
  'reason.general': 'Nie udało się potwierdzić Twojej tożsamości na podstawie tego, co otrzymaliśmy.',

  'error.config-missing.title': 'Weryfikacja nie jest jeszcze dostępna',
  'error.config-missing.body': 'Na tej stronie brakuje informacji. To nie Twoja wina.',
  'error.config-invalid.title': 'Weryfikacja jest niedostępna',
  'error.config-invalid.body': 'Ta strona nie jest poprawnie skonfigurowana. To nie Twoja wina.',
  'error.token-missing.title': 'Zaloguj się ponownie',
  'error.token-missing.body': 'Nie udało się potwierdzić zalogowania. Zaloguj się ponownie i spróbuj jeszcze raz.',
  'error.token-expired.title': 'Nastąpiło wylogowanie',
  'error.token-expired.body':
    'Dla Twojego bezpieczeństwa sesja została zakończona. Zaloguj się ponownie i spróbuj jeszcze raz.',
  'error.token-forbidden.title': 'Weryfikacja nie jest dla Ciebie dostępna',
  'error.token-forbidden.body': 'Twoje logowanie nie obejmuje tego kroku.',
  'error.customer-not-found.title': 'Nie znaleźliśmy Twojego konta',
  'error.customer-not-found.body': 'Sprawdź, czy logujesz się na właściwe konto.',
  'error.api-unreachable.title': 'Nie udało się połączyć',
  'error.api-unreachable.body':
    'Sprawdź połączenie z internetem i spróbuj ponownie. To, co już zrobiono, jest zapisane.',
  'error.api-unavailable.title': 'Usługa jest w tej chwili niedostępna',
  'error.api-unavailable.body': 'Spróbuj ponownie za kilka minut. To, co już zrobiono, jest zapisane.',
  'error.api-rejected.title': 'Nie możemy przejść dalej',
  'error.api-rejected.body': 'Nie udało się rozpocząć lub kontynuować weryfikacji.',
  'error.rate-limited.title': 'Poczekaj chwilę',
  'error.rate-limited.body': 'Usługa jest bardzo obciążona. Poczekaj minutę i spróbuj ponownie.',
  'error.bad-response.title': 'Coś poszło inaczej, niż powinno',
  'error.bad-response.body': 'Otrzymaliśmy odpowiedź, której nie udało się odczytać. Spróbuj ponownie.',
  'error.inquiry-timeout.title': 'To trwa dłużej niż zwykle',
  'error.inquiry-timeout.body': 'Weryfikacja nie jest jeszcze gotowa. Spróbuj ponownie za chwilę.',
  'error.provider-blocked.title': 'Nie udało się otworzyć weryfikacji',
  'error.provider-blocked.body':
    'Możliwe, że blokuje ją przeglądarka lub program blokujący reklamy. Zezwól na tę stronę lub użyj innej przeglądarki i spróbuj ponownie.',
  'error.provider-timeout.title': 'Weryfikacja nie otworzyła się na czas',
  'error.provider-timeout.body': 'Połączenie może być wolne. Sprawdź je i spróbuj ponownie.',
  'error.provider-error.title': 'Weryfikacja została przerwana',
  'error.provider-error.body': 'Po drodze coś poszło nie tak. Spróbuj ponownie.',
  'error.session-expired.title': 'Sesja się zakończyła',
  'error.session-expired.body':
    'Dla Twojego bezpieczeństwa sesja pozostaje otwarta przez ograniczony czas. Spróbuj ponownie.',
  'error.camera-blocked.title': 'Nie możemy użyć Twojego aparatu',
  'error.camera-blocked.body': 'Zezwól tej stronie na użycie aparatu w ustawieniach przeglądarki i spróbuj ponownie.',
  'camera.chromium': 'Wybierz ikonę po lewej stronie adresu i ustaw „Kamera” na „Zezwól”.',
  'camera.firefox': 'Wybierz ikonę kamery po lewej stronie adresu i usuń blokadę.',
  'camera.safari':
    'Dotknij „AA” lub ikony strony obok adresu, potem „Ustawienia witryny” i ustaw „Aparat” na „Pozwalaj”.',
  'error.camera-missing.title': 'Nie znaleźliśmy aparatu',
  'error.camera-missing.body': 'Podłącz kamerę lub otwórz tę stronę na telefonie i spróbuj ponownie.',
  'error.insecure-context.title': 'Ta strona nie jest bezpieczna',
  'error.insecure-context.body': 'Aparat działa tylko na bezpiecznych stronach: adres musi zaczynać się od https.',
  'error.offline.title': 'Brak połączenia z internetem',
  'error.offline.body': 'Sprawdź połączenie z internetem i spróbuj ponownie. To, co już zrobiono, jest zapisane.',
  'error.internal.title': 'Coś poszło nie tak',
  'error.internal.body': 'To nie Twoja wina. Spróbuj ponownie.',
};

export default texts;
