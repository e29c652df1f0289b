# Step 3a: scenarios. For the public they are called "Zukunftsbild".
scenario-assumptions = Ön koşullar
scenario-effects = Etkiler
scenario-origins = Neye dayanarak oluştu?
scenario-origins-none = Henüz analizdeki bir kayda bağlanmadı.
scenario-reason = Gerekçe

# As everybody reads it
futures-title = Gelecek senaryoları
futures-lead = Şehir gelecekte böyle olabilir. Senaryoları karşılaştırın ve bunlar için neyin gerekli olduğunu okuyun.
futures-empty = Henüz gelecek senaryosu yok
futures-empty-text = Şehrin nasıl olabileceğini gösteren birkaç senaryo daha sonra burada yer alacak.
future-open = görüşe açık
future-chosen = seçildi
future-superseded = daha önce seçilmişti
future-discarded = seçilmedi
future-goals = Şehrin hedeflerine
future-lead = Bu gelecek senaryosunun nasıl olduğunu, neyi gerektirdiğini ve neye dayanarak oluştuğunu burada okuyabilirsiniz.
