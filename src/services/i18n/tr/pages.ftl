# Home, map, list, one contribution.
sort-neu = önce en yeniler
sort-alt = önce en eskiler
sort-zuletzt-kommentiert = önce son yorumlananlar
sort-viel-kommentiert = önce en çok yorumlananlar
sort-nah = uzaklığa göre
sort-near-place = önce en yakınlar: { $place }
count-over-1000 = 1.000’den fazla katkı
count-comments = { $n } yorum
count-signatories = { $n } imza
map-title = { $town } haritası, { $n } katkı
map-page-title = Harita ve katkılar
home-lead = Neyin iyi olduğunu, neyin rahatsız ettiğini ve neyin eksik olduğunu söyleyin. Kayıt olmadan, haritada veya formda. Söylediklerinizden ne çıktığını Belediye Meclisinin (Ratsversammlung) kararına kadar takip edebilirsiniz.
home-lead-closed = Katılım süreci sona erdi. Neler söylendiğini ve bunlardan ne çıktığını burada okuyabilirsiniz.
home-write = Katkı yaz
home-map = Haritaya bak
home-until = Son katılım günü:
home-paper = belediye binasında kâğıt üzerinde de
home-contact = Sorularınız mı var? { $name }, { $phone }, { $hours }
home-thread = Kırmızı iplik: yedi adım
home-fixed-open = Neler kesin, neler açık?
home-open = Açık
home-fixed = Kesin
home-heard = Şimdiye kadar duyduklarımız
home-newest = Son gelenler
home-all = { $n ->
    [one] Tek katkıya bak
   *[other] { $n } katkının tümüne bak
}
figure-contributions = { $n ->
    [one] katkı
   *[other] katkı
}
figure-clusters = ortak mesele
figure-districts = { $n ->
    [one] semt
   *[other] semt
}
figure-moderation = yeni katkıları okuduğumuz günler
list-title = Tüm katkılar
list-lead = Başkalarının yazdıklarını burada okuyabilirsiniz. Semte, konuya ve türe göre seçebilir veya bir kelime arayabilirsiniz.
list-count-all = Tüm şehirde { $count }
list-count-some = { $count } bulundu
list-count-spot = Bu yerde { $count }
list-write-here = Siz de buraya bir şey yazın
list-follows-map = Liste haritayı izler
list-clear = Tüm katkıları göster
list-sort = Sıralama:
list-answered = Belediyenin yanıtı
list-approximate = Semtlerin sınırları yaklaşıktır.
list-empty-title = Henüz katkı yok
list-empty-start = İlk katkılar yakında burada olacak. Siz de bir katkı yazın.
list-none-title = Hiçbir şey bulunamadı
list-none-text = Bu seçime uyan katkı yok. Daha az seçim yapın veya başka bir kelime arayın.
list-none-drop = Daha fazlasını şöyle bulursunuz:
list-none-without = “{ $filter }” olmadan: { $count }
list-further = Diğer katkılar
processes-title = Belediyenin tüm projeleri
processes-lead = Süren ve tamamlanan katılım süreçlerini burada bulabilirsiniz.
page-placeholder = Bu metin bir örnektir ve belediye tarafından henüz kontrol edilmedi.
contribution-crumb = Katkı { $number }
contribution-redacted = [gekürzt] (kısaltıldı) şu demektir: Moderatörler bir bölümü okunmaz hale getirdi.
contribution-source = özgün metne
contribution-source-votes = Kaynakta { $n } oy
contribution-address = Yer: { $address }
contribution-place = Bu katkının yeri: { $district }
home-next-event = Sıradaki etkinlik
home-all-events = Tüm etkinlikler
chosen-words = “{ $words }”
chosen-section = haritanın bir bölümü
chosen-spot = yalnızca bu yer
near-label = Bir caddenin veya yerin yakınında
near-show = Göster
near-me = Yakınımda
near-here = bu nokta
near-unknown = “{ $typed }” adını tanımıyoruz. Lütfen bir cadde, okul veya durak yazın.
near-note = Konumunuz yaklaşık 100 metreye yuvarlanır ve saklanmaz.
near-asking = Konumunuz aranıyor …
near-refused = Tarayıcınız konumunuzu bildirmedi. Yukarıya bir cadde yazabilirsiniz.
near-nowhere = Konumunuz belirlenemedi. Yukarıya bir cadde yazabilirsiniz.
away-metres = yaklaşık { $n } m uzakta
away-kilometres = yaklaşık { $n } km uzakta
away-nowhere = yeri yok
map-crowd = {"{n}"} katkı: liste olarak göster
preview-cluster = Ortak mesele
preview-measure = Eylem
map-looks = Haritanın görünümü
map-look-things = Katkılar
map-look-density = Yoğunluk
density-range = { $from } ile { $to } arası
density-more = { $n } ve üzeri
density-note = Renk ne kadar koyuysa orada o kadar çok katkı vardır. Destekler burada sayılmaz.
printed = { $day } tarihinde şu adresten yazdırıldı: { $address }
