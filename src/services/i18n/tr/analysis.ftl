# The analysis as everybody reads it: strengths and weaknesses, sources, clusters.

# Words of acts
public-since = { $day } tarihinden beri herkese açık.
theme-none = Konu yok
voices-not-public = { $n } tanesi herkese açık değil
voices-experts = { $n } tanesi uzmanlardan
districts-approximate = Semtlerin sınırları yaklaşıktır. Bu yüzden semtlere göre sayılar da yaklaşıktır.

# Clusters
cluster-crumb = Ortak mesele { $code }
cluster-voices = Katkı sayısı
cluster-voices-not-public = herkese açık olmayanlar
cluster-controversial-public = bu konuda görüşler ayrılıyor
cluster-minority-public = az sayıda ses

# A cluster as everybody reads it
cluster-public-lead = Birden fazla kişinin ne söylediğini ve bundan ne çıktığını burada okuyabilirsiniz.
cluster-quotes = İnsanlar bunu söylüyor
cluster-quotes-none = Henüz herkese açık katkı yok
cluster-quotes-none-text = Bu ortak meseleyle ilgili katkılar herkese açık değil. Yine de sayılırlar.
cluster-quotes-more = { $n } katkı daha göster
cluster-spread = Katkılar nereden geliyor?
cluster-by-district = Semtlere göre katkılar
cluster-by-occasion = Geliş yoluna göre katkılar
cluster-occasion = Geliş yolu

# Sources
source-word = Kaynak
source-body = Yayımlayan
source-dated = Tarih
assessment = Değerlendirme
assessment-none = henüz değerlendirilmedi
assessment-valid = geçerli
assessment-outdated = güncelliğini yitirdi
assessment-contradicts = çelişiyor
project-planned = planlandı
project-under_way = sürüyor
project-done = tamamlandı

# SWOT
swot-public-review = görüşe açık
swot-state-draft = taslak
swot-state-public_review = görüşe açık
swot-state-agreed = üzerinde anlaşıldı
swot-state-resolved = karara bağlandı
swot-state-superseded = yerine yenisi geçti
evidence-hidden = { $n } dayanak daha var, henüz herkese açık değil.

# The analysis as everybody reads it
analysis-title = Analiz
analysis-lead = Şehirde neler iyi, neler eksik, neler olabilir, hangi tehlikeler var? Bir maddeyi açın ve neye dayandığını okuyun.
analysis-all = Tümü
analysis-none = Bununla ilgili kayıt yok
analysis-none-text = Tüm kayıtları göster
analysis-empty = Henüz sonuç yok
analysis-empty-text = Yakında burada şehrin güçlü yönleri, zayıf yönleri, fırsatları ve riskleri yer alacak. Bunlar katkılardan ve uzman raporlarından çıkarılır.
analysis-sources = Planlar ve uzman raporları
analysis-sources-text = Bunlar zaten var. Hangilerinin bugün hâlâ geçerli olduğunu inceliyoruz.
analysis-projects = Zaten yürüyen projeler
analysis-projects-text = Bu projeler planlandı veya başladı.
swot-public-goals = Analizden çıkarılan hedeflere
swot-public-lead = Bu maddenin neye dayandığını ve onunla neyin çeliştiğini burada okuyabilirsiniz.
cluster-word = Ortak mesele
swot-findings = { $n } bulgu
swot-contradictions = { $n } kanıt bununla çelişiyor
swot-no-evidence = henüz kanıt yok
evidence-supports = Bunu destekleyenler
evidence-supports-none = Henüz herkese açık bir kanıt yok.
evidence-contradicts = Bununla çelişenler
evidence-contradicts-none = Bilinen bir şey yok.
