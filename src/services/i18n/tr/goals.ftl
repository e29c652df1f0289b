# Goals: vision, main goals, sub-goals.
goal-level-leitbild = Vizyon
goal-level-main_goal = Ana hedef
goal-level-sub_goal = Alt hedef
goal-public-review = Belediye yönetiminin önerisi
goal-public-agreed = üzerinde anlaşıldı, henüz karara bağlanmadı
goal-public-resolved = karara bağlandı
goal-public-superseded = artık geçerli değil
goal-resolved-note = Karar, Belediye Meclisini ve belediye yönetimini bağlar. Bundan kimse için yasal bir talep hakkı doğmaz.

# Public pages
goal-index-title = Hedefler
goal-index-lead = Şehrin hangi yönde gelişmesinin istendiğini ve her hedefin neye dayandığını burada okuyabilirsiniz.
goal-index-scenarios = Hedeflerin dayandığı gelecek senaryoları
goal-index-empty = Henüz hedef yok
goal-index-empty-text = Belediye yönetimi ilk öneriyi sununca vizyon ve hedefler burada yer alır.
goal-basis-count = { $n } dayanak
goal-show-lead = Hedefin nereden geldiğini ve ondan neler çıktığını burada görürsünüz.
goal-above = Ait olduğu hedef:
goal-below-leitbild = Ana hedefler
goal-below-main = Alt hedefler
goal-basis-title = Hedefin dayanakları
goal-basis-none = Bununla ilgili henüz bir şey yayımlanmadı.
goal-basis-scenario = Gelecek senaryosu
goal-basis-cluster = Ortak mesele
goal-measures = Bu hedefle ilgili eylemler
