# The red thread: what became of it.
thread-title = Sonuç ne oldu?
thread-received = Ulaştı
thread-received-text = geliş yolu: { $occasion }
thread-published = Kontrol edildi ve yayımlandı
thread-check-next = Kontrol
thread-check-next-text = Katkınızı yayımlanmadan önce okuruz.
thread-refused = Yayımlanmadı
thread-refused-text = Nedenini kararlar bölümünde okuyabilirsiniz.
thread-published-whole = kısaltılmadan
thread-published-redacted = kısaltılarak: Bir bölümünde kişilerin adı geçiyordu veya kurallara uyulmamıştı.
thread-reply = Belediyenin yanıtı
thread-reply-text = { $department } yanıt verdi
thread-referred = İletildi: { $to }
thread-referred-waiting = Henüz yanıt gelmedi.
thread-read = Okundu
thread-read-points = { $n ->
    [2] Okundu: iki nokta
    [3] Okundu: üç nokta
   *[other] Okundu: { $n } nokta
}
thread-point-open = henüz bir ortak meseleye bağlanmadı
thread-kept = Okundu ve kaydedildi
thread-read-next = Okuma ve özetleme
thread-read-next-text = Benzer katkıları bir ortak mesele altında birleştiririz.
thread-joined = { $n ->
    [one] bir başka katkıyla birlikte yer aldığı
   *[other] { $n } başka katkıyla birlikte yer aldığı
}
thread-joined-alone = ilk katkı olarak yer aldığı
count-not-public = { $n ->
    [one] (biri herkese açık değil)
   *[other] ({ $n } tanesi herkese açık değil)
}
thread-cluster-word = ortak mesele:
thread-swot = Analiz
thread-swot-contradicted = Ortak meseleniz bununla çelişiyor.
thread-swot-contradicting = Karşı görüş var: { $sources }.
thread-swot-next = Analiz
thread-swot-next-text = Ortak meselelerden güçlü yönler, zayıf yönler, fırsatlar ve riskler çıkarılır.
thread-goal = Hedef
thread-goal-from = Dayandığı gelecek senaryosu:
thread-goal-next = Hedefler
thread-goal-next-text = Belediye analizden hedefler çıkarır.
thread-measure-proposed = Belediye yönetiminin önerisi
thread-measure-next = Eylemler
thread-measure-next-text = Hedefler için maliyeti ve takvimi olan eylemler önerilir.
thread-priority-high = yüksek öncelik
thread-priority-medium = orta öncelik
thread-priority-low = düşük öncelik
thread-cost = kabaca { $min } ile { $max } arası ({ $year } fiyatlarıyla, henüz karara bağlanmadı)
thread-answer = Yanıt ve karar
thread-answer-proposal = Belediye yönetiminin önerisi, henüz karara bağlanmadı.
thread-council = Belediye Meclisinin kararı
thread-council-unanimous = oy birliğiyle karara bağlandı
thread-council-majority = oy çokluğuyla karara bağlandı
thread-council-rejected = reddedildi
thread-council-noted = bilgiye sunuldu
thread-votes = { $yes } evet, { $no } hayır, { $abstain } çekimser
thread-binding = Karar, Meclisi ve belediye yönetimini bağlar; kimseye yasal bir talep hakkı vermez.
thread-again = Bundan sonra
thread-again-text = Belediye, Meclise yeni bir sürüm sunup sunmayacağını inceliyor.
thread-council-next = Belediye Meclisinin kararı
thread-council-next-text = Meclis, plan ve tüm yanıtlar hakkında karar verir.
thread-reading = Ölçüldü
thread-reading-value = { $value } { $unit } ({ $year } hedefi: { $target })
thread-reading-next = Uygulama ve ölçüm
thread-reading-next-text = Nelerin uygulandığını ve ne işe yaradığını her yıl bildiririz.
thread-ask = Şimdi kime sorabilirsiniz?
thread-ask-text = Buna katılmıyorsanız: { $name }, { $phone } ({ $hours }). Meclis toplantısında sakinlere ayrılan soru saatinde de (Einwohnerfragestunde) sorabilirsiniz.
thread-later = daha sonra
thread-until = en geç { $month }
thread-verdict-waiting = Katkınız yayımlandı. Bir sonraki adımda onu benzerleriyle birlikte okuyacağız ({ $when }).
thread-verdict-new = Katkınız ulaştı. Önce kontrol edeceğiz, sonra benzerleriyle birlikte okuyacağız ({ $when }).
thread-verdict-internal = Katkınız herkese açık olarak gösterilmiyor, ama sayılıyor. Bir sonraki adımda onu benzerleriyle birlikte okuyacağız ({ $when }).
thread-verdict-refused = Katkınız yayımlanmadı.
thread-verdict-rejected = Meclis öneriyi { $day } tarihinde reddetti.
thread-verdict-read = Katkınız okundu ve bir ortak meseleye bağlandı. Eylemler hazır olunca yanıt verilecek ({ $when }).
thread-verdict-measure = Bununla ilgili bir öneri var. Meclis henüz karar vermedi ({ $when }).
thread-verdict-kept = Okundu ve kaydedildi. { $reason }
thread-work = Uygulama
cluster-map-title = “{ $title }” ile ilgili katkıların yerleri
ground-onward = Bundan sonra
ground-title = Dayanak
ground-sum = { $clusters } ortak mesele, { $contributions } katkı, { $sources } kaynak
ground-shared = Bu ortak meselelerden birden fazlasına ait olanlar burada bir kez sayıldı.
ground-all = İlgili tüm katkılar
thread-result-not-followed = kabul edilmedi
thread-result-forwarded = iletildi: { $to }
thread-result-postponed = daha sonra yeniden incelenecek ({ $until })
thread-result-exists = zaten yürüyor: { $project }
