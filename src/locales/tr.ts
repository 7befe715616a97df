import type { Dictionary } from './en.js';

/** Turkish; what each text is for stands in en.ts. */
const texts: Dictionary = {
  name: 'Kimlik doğrulama',
  'frame.title': 'Kimlik doğrulama: belge ve selfie',

  'progress.label': 'İlerleme',
  'progress.prepare': 'Hazırlık',
  'progress.verify': 'Doğrulama',
  'progress.result': 'Sonuç',

  'button.start': 'Doğrulamayı başlat',
  'button.cancel': 'İptal',
  'button.continue': 'Devam et',
  'button.retry': 'Yeniden dene',
  'button.check': 'Şimdi kontrol et',
  'button.verify': 'Şimdi doğrula',
  'button.open': 'Doğrulamayı aç',
  'button.openAgain': 'Yeniden aç',
  'button.phone': 'Telefonunuzu kullanın',
  'button.here': 'Bu cihazda devam et',
  'button.copy': 'Bağlantıyı kopyala',
  'button.copied': 'Bağlantı kopyalandı',
  'button.newCode': 'Yeni kod göster',
  'button.stay': 'Sürdür',
  'button.leave': 'Çık',

  contact: 'Lütfen destek ekibimizle iletişime geçin.',
  reference: 'Destek için referans:',
  offline: 'Çevrimdışısınız. Yeniden bağlandığınızda devam edeceğiz.',

  'idle.title': 'Kimliğinizi doğrulayın',
  'idle.body': 'Kimlik belgenizin fotoğrafını ve bir selfie çekersiniz. Ardından ikisinin eşleştiğini kontrol ederiz.',
  'idle.document': 'Kimlik belgeniz',
  'idle.document.detail': 'Geçerli bir pasaport, kimlik kartı veya sürücü belgesi',
  'idle.camera': 'Bir kamera',
  'idle.camera.detail': 'Bu cihazda veya telefonunuzda',
  'idle.time': 'Yaklaşık 3 dakika',
  'idle.time.detail': 'İstediğiniz zaman durup daha sonra devam edebilirsiniz',
  'idle.privacy': 'Fotoğraflarınız ve bilgileriniz şifreli bir bağlantıyla gönderilir.',
  'idle.announce': '',

  'starting.title': 'Doğrulamanız hazırlanıyor',
  'starting.body': 'Bu işlem birkaç saniye sürer.',
  'starting.announce': 'Doğrulamanız hazırlanıyor.',

  'capturing.title': 'Kimliğinizi doğrulayın',
  'capturing.opening': 'Doğrulama açılıyor',
  'capturing.cameraless':
    'Kamera bu sayfada çalışmıyor. Sonraki adımlarda sunuluyorsa fotoğraf yükleyebilir veya telefonunuzla devam edebilirsiniz.',
  'capturing.inApp':
    'Bu uygulama burada kamerayı kullanmanıza izin vermeyebilir. Çalışmazsa telefonunuzun kendi tarayıcısını veya başka bir cihazı kullanın.',
  'capturing.modal': 'Doğrulama bu sayfanın önünde açık.',
  'capturing.announce': 'Doğrulama açık. Lütfen adımları izleyin.',

  'processing.title': 'Bilgilerinizi kontrol ediyoruz',
  'processing.body':
    'Bu işlem genellikle bir dakikadan kısa sürer. Bu sayfadan ayrılabilirsiniz; kontrol siz olmadan devam eder.',
  'processing.associates.title': 'Diğer kişiler bekleniyor',
  'processing.associates':
    'Sizin bölümünüz tamamlandı. Aşağıdaki herkes doğrulandığında doğrulama tamamlanacak. Bu sayfadan ayrılabilirsiniz.',
  'processing.announce': 'Bilgileriniz gönderildi. Kontrol ediyoruz.',

  'associates.title': 'Doğrulanması gereken diğer kişiler',
  'associate.director': 'Yönetici',
  'associate.owner': 'Gerçek faydalanıcı',
  'associate.other': 'Başka bir kişi',
  'associate.open': 'Henüz doğrulanmadı',
  'associate.invited': 'E-postayla davet edildi',
  'associate.processing': 'Kontrol ediliyor',
  'associate.completed': 'Tamamlandı',

  'handOff.preparing': 'Bağlantınız hazırlanıyor',
  'handOff.title': 'Telefonunuzda devam edin',
  'handOff.body':
    'Bu kodu telefonunuzun kamerasıyla tarayın. Bu sayfayı açık tutun: İşiniz bitince kendiliğinden devam eder.',
  'handOff.inApp':
    'Bu uygulama burada kamerayı kullanmanıza izin vermeyebilir. Bağlantıyı kopyalayıp her zamanki tarayıcınızda açın veya kodu başka bir cihazla tarayın.',
  'handOff.code': 'QR kodu: telefonunuz için bağlantı',
  'handOff.refused': 'Bağlantı otomatik olarak kopyalanamadı. Buradan kopyalayın:',
  'handOff.begun.title': 'Telefonunuzla devam edin',
  'handOff.begun.body': 'Doğrulama telefonunuzda açıldı. Orada işiniz bitince bu sayfa kendiliğinden devam eder.',
  'handOff.over.title': 'Kodun süresi doldu',
  'handOff.over.body': 'Güvenliğiniz için her kod yalnızca birkaç dakika çalışır.',
  'handOff.failed.title': 'Bağlantı oluşturamadık',
  'handOff.failed.body': 'İnternet bağlantınızı kontrol edip yeniden deneyin.',

  'outside.offered.title': 'Kimliğinizi yeni bir sekmede doğrulayın',
  'outside.offered.body': 'İşiniz bitince buraya dönün: Bu sayfa kendiliğinden devam eder.',
  'outside.opened.title': 'Diğer sekmede devam edin',
  'outside.opened.body': 'Orada işiniz bitince bu sayfa kendiliğinden devam eder.',
  'outside.refused.title': 'Tarayıcınız sekmeyi açmadı',
  'outside.refused.body': 'Bu sayfa için açılır pencerelere izin verip yeniden deneyin.',

  'leave.title': 'Doğrulamadan çıkılsın mı?',
  'leave.body': 'Şimdiye kadar yaptıklarınız kaydedildi. Daha sonra devam edebilirsiniz.',

  'review.title': 'Bir uzman bilgilerinizi inceliyor',
  'review.body':
    'Bu işlem birkaç iş günü sürebilir. Yapmanız gereken bir şey yok: Bu sayfadan ayrılıp istediğiniz zaman dönebilirsiniz.',
  'review.undecided': 'Henüz bir karar yok.',
  'review.announce': 'Bilgileriniz inceleniyor. Bu işlem birkaç iş günü sürebilir.',

  'action.title': 'Lütfen bir kez daha deneyin',
  'action.body': 'Hemen yeniden başlayabilirsiniz. Yaklaşık 3 dakika sürer.',
  'action.announce': 'Bir kez daha denemenizi rica ediyoruz.',

  'cancelled.title': 'Kaldığınız yerden devam edin',
  'cancelled.body': 'Doğrulamanız henüz bitmedi. Şimdiye kadar yaptıklarınız kaydedildi.',
  'cancelled.announce': 'Doğrulama duraklatıldı.',

  'verified.title': 'Kimliğiniz doğrulandı',
  'verified.body': 'Teşekkür ederiz. Yapmanız gereken başka bir şey yok.',
  'verified.announce': 'Kimliğiniz doğrulandı.',

  'rejected.title': 'Kimliğinizi doğrulayamadık',
  'rejected.announce': 'Kimliğinizi doğrulayamadık.',

  'frozen.title': 'Hesabınız donduruldu',
  'frozen.body': 'Kimliğiniz şu anda doğrulanamıyor.',
  'frozen.announce': 'Hesabınız donduruldu.',

  'redo.selfie': 'Selfie’niz',
  'redo.details': 'Bilgileriniz',
  'reason.photo':
    'Belgenizin fotoğrafı yeterince net değildi. İyi bir ışık kullanın, yansımalardan kaçının ve belgenin tamamını gösterin.',
  'reason.sides': 'Belgenizin bir yüzü eksikti. Ön ve arka yüzünün fotoğrafını çekin.',
  'reason.outdated': 'Belgeniz artık geçerli değil. Süresi dolmamış bir belge kullanın.',
  'reason.original': 'Belgenin aslı gerekiyor. Bir kopya veya ekran fotoğrafı yeterli değildir.',
  'reason.kind': 'Bu tür belgeyi kabul edemiyoruz. Pasaport, kimlik kartı veya sürücü belgesi kullanın.',
  'reason.country': 'Bu ülkenin belgelerini kabul edemiyoruz. Varsa başka bir belge kullanın.',
  'reason.selfie': 'Selfie’nizi belgenizle eşleştiremedik. İyi bir ışıkta kameraya doğrudan bakın.',
  'reason.details':
    'Bazı bilgiler uyuşmuyor. Adınızın, doğum tarihinizin ve adresinizin her yerde aynı olduğunu kontrol edin.',
  'reason.unfinished': 'Doğrulama zamanında tamamlanmadı.',
  'reason.general': 'Aldıklarımızla kimliğinizi doğrulayamadık.',

  'error.config-missing.title': 'Doğrulama henüz kullanılamıyor',
  'error.config-missing.body': 'Bu sayfada bazı bilgiler eksik. Bu sizin hatanız değil.',
  'error.config-invalid.title': 'Doğrulama kullanılamıyor',
  'error.config-invalid.body': 'Bu sayfa doğru ayarlanmamış. Bu sizin hatanız değil.',
  'error.token-missing.title': 'Lütfen yeniden oturum açın',
  'error.token-missing.body': 'Oturum açtığınızı doğrulayamadık. Yeniden oturum açıp tekrar deneyin.',
  'error.token-expired.title': 'Oturumunuz kapatıldı',
  'error.token-expired.body': 'Güvenliğiniz için oturumunuz sona erdi. Yeniden oturum açıp tekrar deneyin.',
  'error.token-forbidden.title': 'Doğrulama sizin için kullanılamıyor',
  'error.token-forbidden.body': 'Oturumunuz bu adımı kapsamıyor.',
  'error.customer-not-found.title': 'Hesabınızı bulamadık',
  'error.customer-not-found.body': 'Doğru hesapla oturum açtığınızı kontrol edin.',
  'error.api-unreachable.title': 'Bağlanamadık',
  'error.api-unreachable.body':
    'İnternet bağlantınızı kontrol edip yeniden deneyin. Şimdiye kadar yaptıklarınız kaydedildi.',
  'error.api-unavailable.title': 'Hizmet şu anda kullanılamıyor',
  'error.api-unavailable.body': 'Lütfen birkaç dakika sonra yeniden deneyin. Şimdiye kadar yaptıklarınız kaydedildi.',
  'error.api-rejected.title': 'Devam edemedik',
  'error.api-rejected.body': 'Doğrulamanız başlatılamadı veya sürdürülemedi.',
  'error.rate-limited.title': 'Lütfen biraz bekleyin',
  'error.rate-limited.body': 'Hizmet çok yoğun. Bir dakika bekleyip yeniden deneyin.',
  'error.bad-response.title': 'Bir şey beklendiği gibi gitmedi',
  'error.bad-response.body': 'Okuyamadığımız bir yanıt aldık. Lütfen yeniden deneyin.',
  'error.inquiry-timeout.title': 'Bu işlem her zamankinden uzun sürüyor',
  'error.inquiry-timeout.body': 'Doğrulamanız henüz hazır değil. Lütfen birazdan yeniden deneyin.',
  'error.provider-blocked.title': 'Doğrulama açılamadı',
  'error.provider-blocked.body':
    'Tarayıcınız veya bir reklam engelleyici bunu engelliyor olabilir. Bu sayfaya izin verin ya da başka bir tarayıcı kullanıp yeniden deneyin.',
  'error.provider-timeout.title': 'Doğrulama zamanında açılmadı',
  'error.provider-timeout.body': 'Bağlantınız yavaş olabilir. Kontrol edip yeniden deneyin.',
  'error.provider-error.title': 'Doğrulama yarıda kesildi',
  'error.provider-error.body': 'İşlem sırasında bir sorun oluştu. Lütfen yeniden deneyin.',
  'error.session-expired.title': 'Oturumunuz sona erdi',
  'error.session-expired.body': 'Güvenliğiniz için bir oturum sınırlı bir süre açık kalır. Lütfen yeniden deneyin.',
  'error.camera-blocked.title': 'Kameranızı kullanamıyoruz',
  'error.camera-blocked.body': 'Tarayıcınızın ayarlarında bu sayfa için kameraya izin verip yeniden deneyin.',
  'camera.chromium': 'Adresin solundaki simgeyi seçin, ardından “Kamera”yı “İzin ver” olarak ayarlayın.',
  'camera.firefox': 'Adresin solundaki kamera simgesini seçin ve engeli kaldırın.',
  'camera.safari':
    'Adresin yanındaki “AA”ya veya sayfa simgesine, ardından “Web Sitesi Ayarları”na dokunun ve “Kamera”yı “İzin Ver” olarak ayarlayın.',
  'error.camera-missing.title': 'Kamera bulamadık',
  'error.camera-missing.body': 'Bir kamera bağlayın veya bu sayfayı telefonunuzda açıp yeniden deneyin.',
  'error.insecure-context.title': 'Bu sayfa güvenli değil',
  'error.insecure-context.body': 'Kameranız yalnızca güvenli sayfalarda çalışır: Adres https ile başlamalıdır.',
  'error.offline.title': 'Çevrimdışısınız',
  'error.offline.body': 'İnternet bağlantınızı kontrol edip yeniden deneyin. Şimdiye kadar yaptıklarınız kaydedildi.',
  'error.internal.title': 'Bir sorun oluştu',
  'error.internal.body': 'Bu sizin hatanız değil. Lütfen yeniden deneyin.',
};

export default texts;
