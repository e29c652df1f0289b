# Home, map, list, one contribution.
sort-neu = önce en yeniler
sort-alt = önce en eskiler
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
list-clear = Tüm katkıları göster
list-sort = Sıralama:
list-answered = Belediyenin yanıtı
list-approximate = Semtlerin sınırları yaklaşıktır.
list-empty-title = Henüz katkı yok
list-empty-start = İlk katkılar yakında burada olacak. Siz de bir katkı yazın.
list-none-title = Hiçbir şey bulunamadı
list-none-text = Bu seçime uyan katkı yok. Daha az seçim yapın veya başka bir kelime arayın.
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
