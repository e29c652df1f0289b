# Texts of the components in src/web/components.

# Shapes and their words
kind-shape-idea = Fikir
kind-shape-problem = Sorun
kind-shape-praise = Övgü
kind-shape-question = Soru
kind-shape-note = Bilgi
quadrant-strength = Güçlü yön
quadrant-weakness = Zayıf yön
quadrant-opportunity = Fırsat
quadrant-threat = Risk
quadrant-strengths = Güçlü yönler
quadrant-weaknesses = Zayıf yönler
quadrant-opportunities = Fırsatlar
quadrant-threats = Riskler

# Fields
field-optional = isteğe bağlı
field-choose = Lütfen seçin
field-max = En fazla { $n } karakter
field-left = Kalan karakter: {"{n}"}
field-over = Fazla karakter: {"{n}"}
summary-title = Lütfen bu bilgileri kontrol edin
copy = Kopyala
copy-done = Kopyalandı

# Messages
tone-info = Bilgi
tone-success = Tamam
tone-warning = Dikkat
tone-danger = Hata

# Ways
crumbs-label = Buradasınız
pages-label = Listenin sayfaları
pages-back = geri
pages-next = ileri
pages-page = Sayfa { $n }
filters-label = Katkıları filtrele
filters-all = Tümü ({ $n })
filters-apply = Uygula
filters-chosen = Seçilenler
filters-remove = Filtreyi kaldır:
filters-reset = tüm filtreleri sıfırla
filters-search = Aranan kelime
filters-search-go = Ara
filter-district = Semt
filter-theme = Konu
filter-kind = Tür
table-sort = sırala
table-sum = Toplam

# Thread
thread-done = tamamlandı
thread-now = şimdi
thread-next = planlandı
verdict-lead = Kısaca:
answer-title = Belediyenin yanıtı

# Charts and boards
chart-target = Hedef
chart-when = Zaman
chart-table = Tablo olarak
swot-empty = Burada henüz bir kayıt yok.
matrix-corner = Öncelik ve maliyet
matrix-row = Öncelik

# Map
map-simplified = sadeleştirilmiş harita
map-approximate = semt sınırları yaklaşıktır
map-add = Buraya bir şey ekle
map-open = Haritayı aç (yaklaşık 0,4 MB)
map-loading = Harita yükleniyor …
map-not-loaded = Harita yüklenemedi. Belki çevrimdışısınız? Lütfen bir kez daha deneyin.
map-several = birden fazla
translations-title = Çeviriler
translations-none = yok
translations-lead = Çevirisi olmayan metin Almanca gösterilir.
translations-german-first = Lütfen metni Almanca da yazın.
translations-de = Almanca
translations-en = İngilizce
translations-tr = Türkçe
translations-uk = Ukraynaca
translations-easy = Kolay Almanca
