//! The lists behind the rules. All in small letters unless they are compared as written.

use std::collections::HashSet;
use std::sync::LazyLock;

/// Codes on licence plates of German districts, also those that are handed out again (FZV § 9, annex 1; from memory and
/// checked against the plates of the region: what is missing costs a hint, no more).
const PLATE_CODES: &str = "A AA AB ABG ABI AC AE AH AIB AIC AK ALF ALZ AM AN ANA ANG ANK AP APD AR ARN ART AS ASL ASZ AT AU AUR AW AZ AZE \
    B BA BAD BAR BB BBG BBL BC BCH BD BE BED BER BF BGD BGL BH BI BID BIN BIR BIT BIW BK BKS BL BLB BLK BM BN BNA BO BOG BOH BOR BOT BR BRA \
    BRB BRG BRI BRK BRL BRV BS BSB BSK BT BTF BUL BW BZ BZA C CA CAS CB CE CHA CLP CLZ CO COC COE CR CUX CW D DA DAH DAN DAU DB DBR DD DE DEG \
    DEL DGF DH DI DIL DIN DIZ DKB DL DLG DM DN DO DON DU DUD DW DZ E EA EB EBE EBN EBS ECK ED EE EF EG EH EI EIC EIL EIN EIS EL EM EMD EMS EN \
    ER ERB ERH ERK ERZ ES ESB ESW EU EUT EW F FB FD FDB FDS FEU FF FFB FG FH FI FKB FL FLO FN FO FOR FR FRG FRI FRW FS FT FTL FW FZ G GA GAN GAP \
    GC GD GDB GE GEL GEM GEO GER GF GG GHA GHC GI GK GL GLA GM GMN GN GNT GOA GOH GP GR GRA GRH GRI GRM GRS GRZ GS GT GTH GUB GUN GV GVM GW GZ \
    H HA HAB HAL HAM HAS HB HBN HBS HC HCH HD HDH HDL HE HEB HEF HEI HEL HER HET HF HG HGN HGW HH HHM HI HIG HIP HK HL HM HMU HN HO HOG HOH HOL \
    HOM HOR HOT HP HR HRO HS HSK HST HU HV HVL HWI HX HY HZ I IGB IK IL ILL IN IS IZ J JE JEV JL JUL K KA KAR KB KC KE KEH KEL KEM KF KG KH KI KIB \
    KK KL KLE KLZ KM KN KO KR KRU KS KT KU KUS KW KY KYF L LA LAN LAU LB LBS LBZ LC LD LDK LDS LEO LER LEV LF LG LH LI LIB LIF LIN LIP LL LM LN \
    LOS LP LR LRO LSZ LU LUK LUN LUP LWL M MA MAB MAI MAK MAL MB MC MD ME MED MEG MEI MEK MEL MER MET MG MGH MGN MH MHL MI MIL MK MKK ML MM MN MO \
    MOD MOL MON MOS MQ MR MS MSE MSH MSP MST MTK MTL MW MY MYK MZ MZG N NAB NAI NAU NB ND NDH NE NEA NEB NEC NEN NES NEU NEW NF NH NI NK NL NM NMB \
    NMS NOH NOL NOM NOR NP NR NRW NT NU NVP NW NWM NY NZ OA OAL OB OBB OBG OC OCH OD OE OF OG OH OHA OHV OHZ OK OL OP OPR OR OS OSL OTW OVI OVL \
    OVP OZ P PA PAF PAN PAR PB PCH PE PEG PF PI PIR PK PL PLO PM PN PR PRU PS PW PZ QFT QLB R RA RC RD RDG RE REG REH REI RG RH RI RID RIE RL RM RN \
    RO ROD ROF ROH ROK ROL ROS ROT ROW RP RS RSL RT RU RV RW RY RZ S SAB SAD SAL SAN SAW SB SBG SBK SC SCZ SDH SDL SDT SE SEB SEE SEF SEL SFB SFT \
    SG SGH SH SHA SHG SHK SHL SI SIG SIM SK SL SLE SLF SLG SLK SLN SLS SLZ SM SMU SN SO SOB SOG SOK SON SP SPB SPN SR SRB SRO ST STA STB STD STE \
    STL STO SU SUL SUW SW SWA SY SZ SZB T TBB TDO TE TET TF TG TIR TO TP TR TS TT TUT U UE UEM UER UFF UH UL UM UN USI V VAI VB VEC VER VG VIB VIE \
    VIT VK VOH VR VS W WA WAF WAK WAN WAR WAT WB WBS WDA WE WEB WEG WEL WEN WER WES WF WG WHV WI WIL WIS WIT WIZ WK WL WLG WM WMS WN WND WO WOB WOH \
    WOL WOR WOS WR WRN WS WSF WST WSW WT WTL WTM WUG WUN WUR WW WZ WZL X Y Z ZE ZEL ZI ZIG ZP ZR ZW ZZ ÖHR LÖB LÖ MÜ MÜB MÜL MÜR FÜ FÜS FÖ GÖ GÜ \
    GÖP DÜW DÜ HÖS HÜN JÜL KÖN KÖT KÖZ KÜN LÜN LÜD NÖ PRÜ PÖS RÜD RÜG RÜS SÄK SLÜ SÖM SÜW TÖL TÜ ÜB WÜ WÜM ZÜ BÖ BÜD BÜR BÜS BÜZ ROTT";

static CODES: LazyLock<HashSet<&str>> = LazyLock::new(|| PLATE_CODES.split_whitespace().collect());
static NAMES: LazyLock<HashSet<&str>> = LazyLock::new(|| FIRST_NAMES.split_whitespace().collect());

/// Whether plates begin like this.
pub(super) fn is_plate_code(code: &str) -> bool {
    CODES.contains(code)
}

/// Ends of host names that people type without "https://".
pub(super) const TOP_DOMAINS: &[&str] = &["de", "com", "net", "org", "info", "eu", "shop", "online", "biz", "io"];

/// First names that are frequent in Germany, also those of people whose families came from elsewhere. Left out are names that
/// are words too: "Mai", "Rose", "Heide", "Wolf" …
const FIRST_NAMES: &str = "Achim Adelheid Adem Adrian Agnes Ahmed Ahmet Aileen Albert Alea Aleksandra Alex Alexander Alexandra Alfred Ali Alice Alina Alma Alois Amelie Amina \
    Amir Amira Anastasia Andre André Andrea Andreas Andrej Andrzej Angela Angelika Anika Anita Anja Anke Anna Anne Anneliese Annemarie Annette Annika Anton Antonia \
    Antje Arjen Armin Arne Arnold Arthur Astrid Axel Ayse Ayşe Barbara Bastian Beate Beatrix Ben Benedikt Benjamin Benno Berit Bernd Bernhard Berta Bettina Bianca Birgit \
    Birte Björn Bodo Boris Brigitte Britta Bruno Burak Burkhard Can Carina Carl Carla Carlotta Carmen Carola Carolin Caroline Carsten Cem Charlotte Chiara Christa \
    Christel Christian Christiane Christina Christine Christoph Christopher Claas Clara Claudia Claus Clemens Cordula Cornelia Corinna Dagmar Damian Dana Daniel Daniela \
    David Denis Dennis Detlef Detlev Diana Dieter Dietmar Dietrich Dirk Dmitri Dominik Dora Doris Dorothea Dorothee Dörte Eberhard Eckhard Edeltraud Edgar Edith Eduard Elena \
    Elfriede Elias Elif Elisa Elisabeth Elke Ella Elli Ellen Elsa Elvira Emil Emilia Emilie Emine Emma Emre Enno Eric Erich Erik Erika Ernst Erwin Esra Esther Eugen Eva \
    Evelyn Ewa Fabian Fabienne Fatih Fatima Fatma Felicitas Felix Ferdinand Fiete Filip Finja Finn Fiona Florian Frank Franka Franz Franziska Frauke Freya Frieda \
    Friederike Friedhelm Friedrich Fritz Gabi Gabriel Gabriele Galina Georg Gerald Gerd Gerda Gerhard Gerlinde Gertrud Gesa Gesche Giovanni Gisela Gitta Grete Gudrun Guido Günter \
    Günther Gustav Hakan Halina Hanna Hannah Hannelore Hannes Hans Hansjörg Harald Harm Hartmut Hasan Hatice Hauke Hedwig Heike Heiko Heiner Heinrich Heinz Helena Helene Helga \
    Hella Helmut Helmuth Hendrik Henning Henri Henriette Henrik Henry Herbert Hermann Hilda Hilde Hildegard Hinnerk Hinrich Holger Horst Hubert Hugo Hüseyin Ibrahim İbrahim Ida Igor \
    Ilka Ilona Ilse Imke Ina Ines Inga Inge Ingeborg Ingo Ingrid Inka Irene Irina Iris Irma Isabel Isabell Isabella Iwan Jakob Jan Jana Janina Janine Jannik Jannis \
    Jasmin Jasper Jennifer Jens Jessica Joachim Jochen Johann Johanna Johannes Jonas Jonathan Jörg Jörn Josef Josefine Joseph Joshua Judith Julia Julian Juliane Jürgen \
    Justus Jutta Kai Karen Karin Karina Karl Karla Karoline Karsten Katarzyna Kathrin Katharina Kathi Katja Katrin Kay Kemal Kerstin Kevin Kirsten Kjell Klara Klaus Konrad Konstantin \
    Kristin Kristina Kristine Krzysztof Kurt Lara Larissa Lars Lasse Laura Lea Leah Lena Leni Lennart Leo Leon Leonard Leonie Levin Liam Liesel Lina Linda Linus Lisa Lorenz Lothar \
    Lotta Lotte Louis Louisa Luca Lucas Ludwig Luis Luisa Lukas Lutz Lydia Magda Magdalena Maike Maja Malte Mandy Manfred Manuel Manuela Mara Marc Marcel Marco Marcus Margarete Margit Margot \
    Margret Maria Marianne Marie Marina Mario Marion Marlene Marlies Markus Marta Martha Martin Martina Marvin Matthias Mats Matteo Mattis Maurice Max Maxim Maximilian Mehmet Meike \
    Melanie Melina Meltem Merle Merve Mia Michael Michaela Michail Michelle Mila Milan Miriam Mirko Mohamed Mohammed Mona Monika Moritz Murat Mustafa Nadine Nadja Natalia Natalie Natascha \
    Nele Niclas Nico Nicola Nicolas Nicole Niels Niklas Nils Nina Noah Nora Norbert Ole Olaf Oleksandr Oleg Olena Olga Oliver Olivia Oskar Otto Özlem Pascal Patricia Patrick Paul Paula Pauline \
    Peer Peggy Peter Petra Philip Philipp Piotr Pia Quentin Rabea Ragnhild Rainer Raimund Ralf Ralph Ramona Raphael Rasmus Rebecca Regina Regine Reiner Reinhard Reinhold Renate René Ricarda Richard Rita Robert \
    Robin Roland Rolf Roman Romy Ronald Ronja Rosa Rosemarie Rosi Roswitha Rudi Rudolf Rüdiger Ruth Sabine Sabrina Sami Samira Samuel Sandra Sara Sarah Saskia Sascha Sebastian Selim Selin \
    Serhij Sergej Sevda Sibylle Siegfried Sigrid Silke Silvia Simon Simone Sina Sinan Sofia Sofie Sonja Sophia Sophie Sören Stefan Stefanie Steffen Steffi Stella Stephan Stephanie Susann \
    Susanne Svea Sven Svenja Swantje Swetlana Sylvia Tamara Tanja Tarek Tatjana Telse Theo Theodor Theresa Theresia Thies Thilo Thomas Thorben Thorsten Till Tilman Tim Timm Timo Tina Tjark \
    Tobias Tom Tomasz Torben Torsten Traute Udo Ufuk Ulf Uli Ulla Ulrich Ulrike Ursel Ursula Ute Uwe Valentin Valentina Valerie Vanessa Vera Verena Veronika Viktor Viktoria Viola Volker Volkmar \
    Waldemar Walter Waltraud Waltraut Wanda Wencke Werner Wiebke Wilfried Wilhelm Wilhelmine Willi Willy Wladimir Wolfgang Wolfram Wolodymyr Xenia Yannick Yusuf Yvonne Zeynep Zoe";

/// Whether this is a first name, as written.
pub(super) fn is_first_name(word: &str) -> bool {
    NAMES.contains(word) || word.split_once('-').is_some_and(|(first, second)| NAMES.contains(first) && NAMES.contains(second))
}

/// Words with a capital that stand where a surname could stand, and are none: after "Frau", or after a first name.
pub(super) const NO_SURNAMES: &[&str] = &[
    "aber",
    "alle",
    "alles",
    "als",
    "am",
    "an",
    "angst",
    "anfang",
    "auch",
    "auf",
    "aus",
    "bei",
    "bitte",
    "bürgermeisterin",
    "bürgermeister",
    "das",
    "dass",
    "dem",
    "den",
    "der",
    "die",
    "dies",
    "dort",
    "du",
    "ein",
    "eine",
    "ende",
    "er",
    "es",
    "für",
    "hat",
    "hier",
    "ich",
    "ihr",
    "im",
    "in",
    "ist",
    "ja",
    "kann",
    "kein",
    "kind",
    "kinder",
    "mann",
    "mehr",
    "mit",
    "mitte",
    "morgen",
    "mutter",
    "nach",
    "nein",
    "nicht",
    "noch",
    "nur",
    "oder",
    "ohne",
    "schon",
    "sie",
    "sind",
    "so",
    "und",
    "uns",
    "vom",
    "von",
    "vor",
    "war",
    "was",
    "wenn",
    "wer",
    "wie",
    "wir",
    "wird",
    "wo",
    "zu",
    "zum",
    "zur",
    "herr",
    "frau",
    "herren",
    "damen",
    "doktor",
    "professor",
    "präsident",
    "präsidentin",
    "minister",
    "ministerin",
    "nachbar",
    "nachbarin",
    "lehrer",
    "lehrerin",
    "pastor",
    "pastorin",
    "kollege",
    "kollegin",
    "vorsitzende",
    "vorsitzender",
    "vermieter",
    "vermieterin",
    "uhr",
    "hund",
    "auto",
    "autos",
    "haus",
    "garten",
    "fahrrad",
    "rad",
    "sohn",
    "tochter",
    "opa",
    "oma",
    "eltern",
    "vater",
    "bus",
    "bahn",
    "park",
    "str",
    "ring",
    "allee",
    "damm",
    "markt",
    "kirche",
    "kita",
    "stadt",
    "verein",
    "stiftung",
    "gymnasium",
    "gmbh",
    "ag",
    "ev",
];

/// What is named after people: then the name is one of a place.
pub(super) const NAMED_AFTER: &[&str] = &[
    "schule",
    "grundschule",
    "gemeinschaftsschule",
    "realschule",
    "gymnasium",
    "straße",
    "strasse",
    "str",
    "weg",
    "platz",
    "allee",
    "ring",
    "haus",
    "stiftung",
    "kirche",
    "kita",
    "kindergarten",
    "turm",
    "park",
    "denkmal",
    "brücke",
    "halle",
    "stadion",
    "ufer",
    "damm",
    "preis",
    "gasse",
    "hof",
    "heim",
    "museum",
    "bücherei",
    "quartier",
    "siedlung",
];

/// Insults as they stand, with German endings behind them. A list of our own, and a small one: opinions are none.
pub(super) const INSULTS: &[&str] = &[
    "idiot",
    "vollidiot",
    "depp",
    "trottel",
    "volltrottel",
    "blödmann",
    "wichser",
    "hurensohn",
    "hure",
    "schlampe",
    "penner",
    "spast",
    "spasti",
    "mistkerl",
    "dreckskerl",
    "drecksau",
    "schwachkopf",
    "vollpfosten",
    "gesindel",
    "abschaum",
    "asozial",
    "assi",
    "fotze",
    "missgeburt",
    "dummkopf",
    "hohlkopf",
    "spinner",
    "vollspinner",
    "lügner",
    "parasit",
    "schmarotzer",
    "versager",
    "nichtsnutz",
    "faschist",
    "nazi",
    "verbrecher",
    "gauner",
    "betrüger",
    "kanake",
    "zigeuner",
    "untermensch",
    "krüppel",
    "miststück",
    "drecksack",
    "flachzange",
    "lackaffe",
    "bonze",
    "sesselfurzer",
    "saftsack",
];

/// Beginnings of insults.
pub(super) const INSULT_STARTS: &[&str] = &["arschl", "arschg", "scheiß", "scheiss", "verfickt", "drecks", "verpiss"];

/// Words that only look like insults.
pub(super) const NO_INSULTS: &[&str] = &["drecksarbeit", "scheiße"];

/// Words of people who sell.
pub(super) const SELLING: &[&str] = &[
    "rabatt",
    "rabattcode",
    "gutscheincode",
    "sonderangebot",
    "sonderangebote",
    "schnäppchen",
    "bitcoin",
    "casino",
    "viagra",
    "sofortkredit",
    "neukunden",
    "neukundenrabatt",
    "festpreis",
    "bestpreis",
    "hausbesuch",
    "onlineshop",
    "webshop",
    "follower",
];

/// Pairs of such words.
pub(super) const SELLING_PAIRS: &[(&str, &str)] = &[
    ("jetzt", "kaufen"),
    ("jetzt", "bestellen"),
    ("kostenlos", "testen"),
    ("unverbindlich", "anfragen"),
    ("anruf", "genügt"),
    ("ohne", "schufa"),
    ("unser", "shop"),
    ("kauft", "bei"),
    ("kaufen", "sie"),
    ("bestellen", "sie"),
    ("unschlagbar", "günstig"),
    ("folgt", "mir"),
    ("zum", "sonderpreis"),
    ("nur", "heute"),
];

/// The most frequent words of languages; those that stand in two of the lists are left out.
pub(super) const FREQUENT: [(&str, &[&str]); 3] = [
    (
        "de",
        &[
            "der", "die", "das", "und", "ist", "nicht", "ich", "wir", "ein", "eine", "zu", "auf", "mit", "für", "den", "dem", "es", "auch",
            "sich", "von", "sind", "im", "am", "wird", "kann", "aber", "wenn", "noch", "nur", "bei", "hier", "man", "mehr", "oder",
            "einen", "zum", "zur", "sehr", "keine", "viel", "gibt", "haben", "werden", "wie",
        ],
    ),
    (
        "en",
        &[
            "the", "and", "is", "are", "of", "to", "for", "it", "that", "this", "there", "we", "with", "on", "not", "should", "would",
            "be", "have", "but", "at", "from", "they", "our", "please", "could", "more", "a", "you", "can", "no", "or", "because", "very",
        ],
    ),
    (
        "tr",
        &[
            "bir",
            "ve",
            "bu",
            "için",
            "çok",
            "var",
            "yok",
            "da",
            "de",
            "ile",
            "değil",
            "olsun",
            "daha",
            "gibi",
            "olarak",
            "ben",
            "biz",
            "ama",
            "lütfen",
            "burada",
            "kadar",
            "her",
            "ne",
            "olan",
            "çocuklar",
            "güzel",
            "istiyoruz",
            "olmalı",
            "mı",
            "mi",
        ],
    ),
];
