<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
    <context>
        <name>AnalysisCatalog</name>
        <message>
            <source>Counts</source>
            <translation>Zahlen</translation>
        </message>
        <message>
            <source>How much there is: products, ports, edges, events, and what was read</source>
            <translation>Wie viel es gibt: Datenprodukte, Ports, Kanten, Ereignisse, und was gelesen wurde</translation>
        </message>
        <message>
            <source>Cycles</source>
            <translation>Zyklen</translation>
        </message>
        <message>
            <source>What depends on itself, and the cheapest edges to give up</source>
            <translation>Was von sich selbst abhängt, und die Kanten, die man am billigsten aufgibt</translation>
        </message>
        <message>
            <source>Orphans</source>
            <translation>Verwaistes</translation>
        </message>
        <message>
            <source>What nobody feeds, reads, owns or answers</source>
            <translation>Was niemand beliefert, liest, besitzt oder beantwortet</translation>
        </message>
        <message>
            <source>Impact</source>
            <translation>Auswirkung</translation>
        </message>
        <message>
            <source>Who and what a change reaches: an owner, product, port, dataset or column</source>
            <translation>Wen und was eine Änderung erreicht: an Eigentümer, Datenprodukt, Port, Dataset oder Spalte</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>Abweichung</translation>
        </message>
        <message>
            <source>What is declared and never seen, and what is seen and not declared</source>
            <translation>Was deklariert und nie gesehen, und was gesehen und nicht deklariert ist</translation>
        </message>
        <message>
            <source>Paths</source>
            <translation>Wege</translation>
        </message>
        <message>
            <source>The ways from one node to another, shortest first</source>
            <translation>Die Wege von einem Knoten zum anderen, kürzeste zuerst</translation>
        </message>
        <message>
            <source>Stakeholders</source>
            <translation>Stakeholder</translation>
        </message>
        <message>
            <source>Power and interest of everybody, and the smallest governance group</source>
            <translation>Einfluss und Interesse aller, und die kleinste Governance-Gruppe</translation>
        </message>
        <message>
            <source>Twins</source>
            <translation>Zwillinge</translation>
        </message>
        <message>
            <source>Names that are probably one thing; nothing is merged by guess</source>
            <translation>Namen, die wohl dasselbe meinen; nichts wird auf Verdacht zusammengelegt</translation>
        </message>
    </context>
    <context>
        <name>AnalysisReport</name>
        <message>
            <source>State of the data: %1</source>
            <translation>Datenstand: %1</translation>
        </message>
        <message>
            <source>Without lineage events</source>
            <translation>Ohne Lineage-Ereignisse</translation>
        </message>
        <message>
            <source>None.</source>
            <translation>Keine.</translation>
        </message>
    </context>
    <context>
        <name>AsOfDialog</name>
        <message>
            <source>As of</source>
            <translation>Stand</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Show the mesh as it was at the end of this day (UTC). Events after it do not count; manifests always hold.</source>
            <translation>Zeigt das Mesh, wie es am Ende dieses Tages war (UTC). Spätere Ereignisse zählen nicht; Manifeste gelten immer.</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <source>Show what came and went since the end of this day (UTC). Manifests always hold.</source>
            <translation>Zeigt, was seit dem Ende dieses Tages (UTC) kam und ging. Manifeste gelten immer.</translation>
        </message>
    </context>
    <context>
        <name>CommandLine</name>
        <message>
            <source>files, directories, - (standard input) or /dev/fd/N</source>
            <translation>Dateien, Verzeichnisse, - (Standardeingabe) oder /dev/fd/N</translation>
        </message>
        <message>
            <source>print one JSON document</source>
            <translation>ein JSON-Dokument ausgeben</translation>
        </message>
        <message>
            <source>write to this file, whole or not at all</source>
            <translation>in diese Datei schreiben, ganz oder gar nicht</translation>
        </message>
        <message>
            <source>say nothing on standard error but what stops the command</source>
            <translation>auf der Fehlerausgabe nur sagen, was den Befehl anhält</translation>
        </message>
        <message>
            <source>show progress on standard error (on by itself on a terminal)</source>
            <translation>den Fortschritt auf der Fehlerausgabe zeigen (in einem Terminal von selbst)</translation>
        </message>
        <message>
            <source>add the seconds it took</source>
            <translation>die gebrauchten Sekunden angeben</translation>
        </message>
        <message>
            <source>exit with 3 when a source could be read in part only</source>
            <translation>mit 3 enden, wenn eine Quelle nur zum Teil lesbar war</translation>
        </message>
        <message>
            <source>write the diagnostics to this file, as JSON</source>
            <translation>die Meldungen als JSON in diese Datei schreiben</translation>
        </message>
        <message>
            <source>which product edges are seen (union)</source>
            <translation>welche Kanten zwischen Datenprodukten zählen (union)</translation>
        </message>
        <message>
            <source>list only nodes whose name matches (RE2)</source>
            <translation>nur Knoten aufzählen, deren Name passt (RE2)</translation>
        </message>
        <message>
            <source>the mesh at this time (ISO 8601); also its now</source>
            <translation>das Mesh zu dieser Zeit (ISO 8601); zugleich sein Jetzt</translation>
        </message>
        <message>
            <source>only events from this time on (ISO 8601)</source>
            <translation>nur Ereignisse ab dieser Zeit (ISO 8601)</translation>
        </message>
        <message>
            <source>forget observed edges not seen for so many days</source>
            <translation>beobachtete Kanten vergessen, die so viele Tage nicht gesehen wurden</translation>
        </message>
        <message>
            <source>names that are one dataset</source>
            <translation>Namen, die ein und dasselbe Dataset sind</translation>
        </message>
        <message>
            <source>limits for reading, as JSON</source>
            <translation>Grenzen für das Lesen, als JSON</translation>
        </message>
        <message>
            <source>read every source as this format instead of recognising it</source>
            <translation>jede Quelle in diesem Format lesen, statt es zu erkennen</translation>
        </message>
        <message>
            <source>language of the texts: en (default) or de</source>
            <translation>Sprache der Texte: en (Vorgabe) oder de</translation>
        </message>
        <message>
            <source>print this help</source>
            <translation>diese Hilfe ausgeben</translation>
        </message>
        <message>
            <source>exit with 1 when there is any finding: any or none (default)</source>
            <translation>mit 1 enden, wenn es einen Befund gibt: any oder none (Vorgabe)</translation>
        </message>
        <message>
            <source>what counts as a node</source>
            <translation>was als Knoten zählt</translation>
        </message>
        <message>
            <source>list at most so many cycles (1000)</source>
            <translation>höchstens so viele Zyklen aufzählen (1000)</translation>
        </message>
        <message>
            <source>days after which a dataset counts as stale (90)</source>
            <translation>Tage, nach denen ein Dataset als veraltet gilt (90)</translation>
        </message>
        <message>
            <source>this owner leaves, or hands all to the one after --to</source>
            <translation>dieser Eigentümer geht oder übergibt alles an den hinter --to</translation>
        </message>
        <message>
            <source>the owner who takes over; belongs to the change before it</source>
            <translation>der Eigentümer, der übernimmt; gehört zur Änderung davor</translation>
        </message>
        <message>
            <source>this product is withdrawn, or moves to the owner after --to</source>
            <translation>dieses Datenprodukt wird zurückgezogen oder geht an den Eigentümer hinter --to</translation>
        </message>
        <message>
            <source>this dataset changes</source>
            <translation>dieses Dataset ändert sich</translation>
        </message>
        <message>
            <source>this column changes</source>
            <translation>diese Spalte ändert sich</translation>
        </message>
        <message>
            <source>this port changes</source>
            <translation>dieser Port ändert sich</translation>
        </message>
        <message>
            <source>two files of one contract (not available yet)</source>
            <translation>zwei Dateien eines Datenvertrags (noch nicht verfügbar)</translation>
        </message>
        <message>
            <source>along the flow, against it, or both (downstream)</source>
            <translation>mit dem Fluss, gegen ihn oder beides (downstream)</translation>
        </message>
        <message>
            <source>at most so many hops</source>
            <translation>höchstens so viele Schritte</translation>
        </message>
        <message>
            <source>what to write instead of text</source>
            <translation>was statt Text geschrieben wird</translation>
        </message>
        <message>
            <source>CSV without the ' that keeps spreadsheets from running formulas</source>
            <translation>CSV ohne das ', das Tabellenprogramme davon abhält, Formeln auszuführen</translation>
        </message>
        <message>
            <source>where the paths begin</source>
            <translation>wo die Wege beginnen</translation>
        </message>
        <message>
            <source>where the paths end</source>
            <translation>wo die Wege enden</translation>
        </message>
        <message>
            <source>list at most so many paths (100)</source>
            <translation>höchstens so viele Wege aufzählen (100)</translation>
        </message>
        <message>
            <source>from which power on it counts as high (0.5)</source>
            <translation>ab welchem Einfluss er als hoch gilt (0.5)</translation>
        </message>
        <message>
            <source>from which interest on it counts as high (0.5)</source>
            <translation>ab welchem Interesse es als hoch gilt (0.5)</translation>
        </message>
        <message>
            <source>svg, png, pdf, html, dot, graphml, mermaid, csv, json, layout, openlineage (events) or odps (missing manifests)</source>
            <translation>svg, png, pdf, html, dot, graphml, mermaid, csv, json, layout, openlineage (Ereignisse) oder odps (fehlende Manifeste)</translation>
        </message>
        <message>
            <source>what is drawn as a node (product); .dot and .graphml keep products from product on, datasets and jobs from dataset on, columns at column</source>
            <translation>was als Knoten gezeichnet wird (product); .dot und .graphml behalten Produkte ab product, Datensätze und Jobs ab dataset, Spalten bei column</translation>
        </message>
        <message>
            <source>only what is around this node</source>
            <translation>nur was um diesen Knoten liegt</translation>
        </message>
        <message>
            <source>how it is laid out (floorplan)</source>
            <translation>wie angeordnet wird (floorplan)</translation>
        </message>
        <message>
            <source>the page's proportions, such as 16:9</source>
            <translation>das Seitenverhältnis, etwa 16:9</translation>
        </message>
        <message>
            <source>what the colours say (power-interest)</source>
            <translation>was die Farben sagen (power-interest)</translation>
        </message>
        <message>
            <source>light or dark (light)</source>
            <translation>hell oder dunkel (light)</translation>
        </message>
        <message>
            <source>names of the stakeholder register may appear</source>
            <translation>Namen des Stakeholder-Registers dürfen erscheinen</translation>
        </message>
        <message>
            <source>which schema to print; without it they are listed</source>
            <translation>welches Schema ausgegeben wird; ohne Angabe werden sie aufgezählt</translation>
        </message>
        <message>
            <source>bash, zsh or fish</source>
            <translation>bash, zsh oder fish</translation>
        </message>
        <message>
            <source>a diagnostic code, such as json-syntax</source>
            <translation>der Code einer Meldung, etwa json-syntax</translation>
        </message>
        <message>
            <source>import, layout or canvas (analyse is not available yet)</source>
            <translation>import, layout oder canvas (analyse gibt es noch nicht)</translation>
        </message>
        <message>
            <source>products of a made-up mesh, without sources (1000)</source>
            <translation>Datenprodukte eines erdachten Mesh, ohne Quellen (1000)</translation>
        </message>
        <message>
            <source>which made-up mesh (42)</source>
            <translation>welches erdachte Mesh (42)</translation>
        </message>
        <message>
            <source>all, or some of open,pan_fit,pan_1to1,zoom,hover,select</source>
            <translation>all oder einige von open,pan_fit,pan_1to1,zoom,hover,select</translation>
        </message>
        <message>
            <source>frames of each scenario (240)</source>
            <translation>Bilder je Szenario (240)</translation>
        </message>
        <message>
            <source>the canvas in pixels (1920x1080)</source>
            <translation>die Zeichenfläche in Pixeln (1920x1080)</translation>
        </message>
        <message>
            <source>run all so often and keep the median (1)</source>
            <translation>alles so oft ausführen und den Median behalten (1)</translation>
        </message>
        <message>
            <source>an earlier JSON report to compare with</source>
            <translation>ein früherer JSON-Bericht zum Vergleich</translation>
        </message>
        <message>
            <source>how many times its cost is still good (1.25)</source>
            <translation>das Wievielfache seiner Kosten noch gut ist (1.25)</translation>
        </message>
        <message>
            <source>Weft reads data-mesh manifests, contracts and lineage, and answers questions about them.</source>
            <translation>Weft liest Manifeste, Datenverträge und Lineage eines Data Mesh und beantwortet Fragen dazu.</translation>
        </message>
        <message>
            <source>Read and judge: what was kept, and what is wrong where</source>
            <translation>Lesen und urteilen: was behalten wurde, und was wo falsch ist</translation>
        </message>
        <message>
            <source>Write a picture or a table of the mesh</source>
            <translation>Ein Bild oder eine Tabelle des Mesh schreiben</translation>
        </message>
        <message>
            <source>List or print the JSON Schemas of the documents</source>
            <translation>Die JSON-Schemas der Dokumente aufzählen oder ausgeben</translation>
        </message>
        <message>
            <source>What a diagnostic code means and what to do</source>
            <translation>Was der Code einer Meldung bedeutet und was zu tun ist</translation>
        </message>
        <message>
            <source>Print a shell's completion</source>
            <translation>Die Vervollständigung für eine Shell ausgeben</translation>
        </message>
        <message>
            <source>Measure what reading, laying out and painting cost</source>
            <translation>Messen, was Lesen, Anordnen und Zeichnen kosten</translation>
        </message>
        <message>
            <source>an ISO 8601 time, such as 2026-10-31 or 2026-10-31T08:30:00Z</source>
            <translation>eine Zeit nach ISO 8601, etwa 2026-10-31 oder 2026-10-31T08:30:00Z</translation>
        </message>
        <message>
            <source>a whole number of days</source>
            <translation>eine ganze Zahl von Tagen</translation>
        </message>
        <message>
            <source>a whole number of at least %1</source>
            <translation>eine ganze Zahl von mindestens %1</translation>
        </message>
        <message>
            <source>width:height, such as 16:9</source>
            <translation>Breite:Höhe, etwa 16:9</translation>
        </message>
        <message>
            <source>a number from 0 to 1</source>
            <translation>eine Zahl von 0 bis 1</translation>
        </message>
        <message>
            <source>svg, png, pdf, html, dot, graphml, mermaid, csv, json, openlineage, odps or layout</source>
            <translation>svg, png, pdf, html, dot, graphml, mermaid, csv, json, openlineage, odps oder layout</translation>
        </message>
        <message>
            <source>one of %1</source>
            <translation>eines von %1</translation>
        </message>
        <message>
            <source>“%1” is neither a command nor an existing file; did you mean %2?</source>
            <translation>„%1“ ist weder ein Befehl noch eine vorhandene Datei; war %2 gemeint?</translation>
        </message>
        <message>
            <source>weft %1 is not available yet</source>
            <translation>weft %1 ist noch nicht verfügbar</translation>
        </message>
        <message>
            <source>the window can't be started: %1: %2</source>
            <translation>das Fenster kann nicht gestartet werden: %1: %2</translation>
        </message>
        <message>
            <source>say what changes: --owner, --product, --port, --dataset or --column</source>
            <translation>sagen Sie, was sich ändert: --owner, --product, --port, --dataset oder --column</translation>
        </message>
        <message>
            <source>--to belongs to the --owner or --product before it, once each</source>
            <translation>--to gehört zu dem --owner oder --product davor, je einmal</translation>
        </message>
        <message>
            <source>impact --contract is not available yet</source>
            <translation>impact --contract ist noch nicht verfügbar</translation>
        </message>
        <message>
            <source>no schema “%1”; there are %2</source>
            <translation>kein Schema „%1“; es gibt %2</translation>
        </message>
        <message>
            <source>no code “%1”; did you mean %2?</source>
            <translation>kein Code „%1“; war %2 gemeint?</translation>
        </message>
        <message>
            <source>nothing is drawn; the mesh has %1 products, %2 datasets and %3 columns: choose another --level, --focus or --filter</source>
            <translation>gezeichnet wird nichts; das Mesh hat %1 Datenprodukte, %2 Datasets und %3 Spalten: wählen Sie --level, --focus oder --filter anders</translation>
        </message>
        <message>
            <source>export needs --out FILE</source>
            <translation>export braucht --out DATEI</translation>
        </message>
        <message>
            <source>Usage: weft COMMAND SOURCE… [options], or weft [SOURCE…] for the window</source>
            <translation>Aufruf: weft BEFEHL QUELLE… [Optionen], oder weft [QUELLE…] für das Fenster</translation>
        </message>
        <message>
            <source>out of memory</source>
            <translation>kein Speicher mehr</translation>
        </message>
        <message>
            <source>Where everything of a picture is, and how good its drawing is, as JSON</source>
            <translation>Wo alles in einem Bild liegt und wie gut seine Zeichnung ist, als JSON</translation>
        </message>
        <message>
            <source>%1 is not installed here: left out</source>
            <translation>%1 ist hier nicht installiert: ausgelassen</translation>
        </message>
        <message>
            <source>%1 gave no drawing of this graph within %2 s</source>
            <translation>%1 hat zu diesem Graphen binnen %2 s keine Zeichnung geliefert</translation>
        </message>
        <message>
            <source>also measure peers where they are installed (layout without sources and products does so by itself)</source>
            <translation>auch Vergleichsprogramme messen, wo sie installiert sind (layout ohne Quellen und Produkte tut es von selbst)</translation>
        </message>
        <message>
            <source>layout: only this arrangement</source>
            <translation>layout: nur diese Anordnung</translation>
        </message>
        <message>
            <source>edges between domains as ribbons or each as a single line (ribbons)</source>
            <translation>Kanten zwischen Domänen als Bänder oder jede als einzelne Linie (ribbons)</translation>
        </message>
        <message>
            <source>a layout.weft.yaml: what stands where, and what was placed by hand</source>
            <translation>eine layout.weft.yaml: was wo steht und was von Hand platziert wurde</translation>
        </message>
        <message>
            <source>layout: only this part: layered, floorplan or movement</source>
            <translation>layout: nur diesen Teil: layered, floorplan oder movement</translation>
        </message>
        <message>
            <source>layout: the largest made-up mesh; to 100000 takes minutes with peers (5000)</source>
            <translation>layout: das größte erfundene Mesh; bis 100000 dauert es mit Vergleichsprogrammen Minuten (5000)</translation>
        </message>
        <message>
            <source>products and datasets that show what is in them</source>
            <translation>Datenprodukte und Datasets, die zeigen, was in ihnen ist</translation>
        </message>
        <message>
            <source>an earlier time: shows what came and went since</source>
            <translation>eine frühere Zeit: zeigt, was seither kam und ging</translation>
        </message>
    </context>
    <context>
        <name>CyclesAnalysis</name>
        <message>
            <source>Entangled groups</source>
            <translation>Verstrickte Gruppen</translation>
        </message>
        <message>
            <source>nodes</source>
            <translation>Knoten</translation>
        </message>
        <message>
            <source>edges</source>
            <translation>Kanten</translation>
        </message>
        <message>
            <source>members</source>
            <translation>Mitglieder</translation>
        </message>
        <message>
            <source>Cycles (more exist than are listed)</source>
            <translation>Zyklen (es gibt mehr, als hier stehen)</translation>
        </message>
        <message>
            <source>Cycles</source>
            <translation>Zyklen</translation>
        </message>
        <message>
            <source>length</source>
            <translation>Länge</translation>
        </message>
        <message>
            <source>way</source>
            <translation>Weg</translation>
        </message>
        <message>
            <source>Cheapest edges to give up</source>
            <translation>Am billigsten aufzugebende Kanten</translation>
        </message>
        <message>
            <source>from</source>
            <translation>von</translation>
        </message>
        <message>
            <source>to</source>
            <translation>nach</translation>
        </message>
        <message>
            <source>cost</source>
            <translation>Kosten</translation>
        </message>
        <message>
            <source>reason</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>No cycles among the %1</source>
            <translation>Keine Zyklen auf der Ebene %1</translation>
        </message>
        <message>
            <source>%1 cycles in %2 groups among the %3</source>
            <translation>%1 Zyklen in %2 Gruppen auf der Ebene %3</translation>
        </message>
    </context>
    <context>
        <name>DesktopOptions</name>
        <message>
            <source>Weft shows who depends on whom in a data mesh, and what a change does.</source>
            <translation>Weft zeigt, wer in einem Data Mesh von wem abhängt und was eine Änderung bewirkt.</translation>
        </message>
        <message>
            <source>Files and folders that make one mesh.</source>
            <translation>Dateien und Ordner, die zusammen ein Mesh ergeben.</translation>
        </message>
        <message>
            <source>Language of the window, such as de.</source>
            <translation>Sprache des Fensters, etwa de.</translation>
        </message>
        <message>
            <source>light, dark or system.</source>
            <translation>light, dark oder system.</translation>
        </message>
        <message>
            <source>Unknown theme: %1</source>
            <translation>Unbekanntes Farbschema: %1</translation>
        </message>
    </context>
    <context>
        <name>DiagnosticText</name>
        <message>
            <source>a pipe</source>
            <translation>eine Pipe</translation>
        </message>
        <message>
            <source>a socket</source>
            <translation>ein Socket</translation>
        </message>
        <message>
            <source>a device</source>
            <translation>ein Gerät</translation>
        </message>
        <message>
            <source>a loop of links</source>
            <translation>eine Schleife von Verknüpfungen</translation>
        </message>
        <message>
            <source>no such file or directory</source>
            <translation>keine solche Datei und kein solches Verzeichnis</translation>
        </message>
        <message>
            <source>can't be read: %2</source>
            <translation>nicht lesbar: %2</translation>
        </message>
        <message>
            <source>not a regular file but %2</source>
            <translation>keine gewöhnliche Datei, sondern %2</translation>
        </message>
        <message>
            <source>changed while it was read; read it again</source>
            <translation>während des Lesens geändert; lesen Sie sie noch einmal</translation>
        </message>
        <message>
            <source>too large: %1 bytes, the limit is %2</source>
            <translation>zu groß: %1 Bytes, die Grenze ist %2</translation>
        </message>
        <message>
            <source>empty: no source and no workspace</source>
            <translation>leer: keine Quelle und kein Arbeitsbereich</translation>
        </message>
        <message>
            <source>empty: no event, product, contract or other record in it</source>
            <translation>leer: kein Ereignis, Datenprodukt, Datenvertrag oder anderer Datensatz darin</translation>
        </message>
        <message>
            <source>a %1 archive, which is not supported; unpack it first</source>
            <translation>ein %1-Archiv, das nicht gelesen wird; entpacken Sie es zuerst</translation>
        </message>
        <message>
            <source>a SQLite database; workspaces can't be opened yet</source>
            <translation>eine SQLite-Datenbank; Arbeitsbereiche können noch nicht geöffnet werden</translation>
        </message>
        <message>
            <source>format not recognised: %1</source>
            <translation>Format nicht erkannt: %1</translation>
        </message>
        <message>
            <source>format not recognised</source>
            <translation>Format nicht erkannt</translation>
        </message>
        <message>
            <source>this %1 document holds nothing for the mesh</source>
            <translation>dieses Dokument im Format %1 enthält nichts für das Mesh</translation>
        </message>
        <message>
            <source>this %1 is not read yet</source>
            <translation>dieses Dokument im Format %1 wird noch nicht gelesen</translation>
        </message>
        <message>
            <source>does not look like the format asked for: %1</source>
            <translation>sieht nicht aus wie das verlangte Format: %1</translation>
        </message>
        <message>
            <source>declared as version %1, but shaped like %2</source>
            <translation>als Version %1 deklariert, aber geformt wie %2</translation>
        </message>
        <message>
            <source>broken %1 data: %2</source>
            <translation>beschädigte %1-Daten: %2</translation>
        </message>
        <message>
            <source>unpacks to too much: %1 bytes so far, the limit is %2</source>
            <translation>entpackt sich zu weit: bisher %1 Bytes, die Grenze ist %2</translation>
        </message>
        <message>
            <source>truncated: unexpected end of input inside a record</source>
            <translation>abgeschnitten: unerwartetes Ende mitten in einem Datensatz</translation>
        </message>
        <message>
            <source>%1 more of these were left out, of %3 in all: %2</source>
            <translation>%1 weitere davon wurden weggelassen, von %3 insgesamt: %2</translation>
        </message>
        <message>
            <source>%1 more of these were left out: %2</source>
            <translation>%1 weitere davon wurden weggelassen: %2</translation>
        </message>
        <message>
            <source>not valid UTF-8; is it in another encoding?</source>
            <translation>kein gültiges UTF-8; ist es anders kodiert?</translation>
        </message>
        <message>
            <source>zero byte (NUL) in text</source>
            <translation>Nullbyte (NUL) im Text</translation>
        </message>
        <message>
            <source>the encoding is %1; only UTF-8 is read</source>
            <translation>die Kodierung ist %1; gelesen wird nur UTF-8</translation>
        </message>
        <message>
            <source>the line is too long: %1 bytes, the limit is %2</source>
            <translation>die Zeile ist zu lang: %1 Bytes, die Grenze ist %2</translation>
        </message>
        <message>
            <source>JSON: expected %1, found %2</source>
            <translation>JSON: erwartet wurde %1, gefunden wurde %2</translation>
        </message>
        <message>
            <source>JSON: %1</source>
            <translation>JSON: %1</translation>
        </message>
        <message>
            <source>YAML: %1</source>
            <translation>YAML: %1</translation>
        </message>
        <message>
            <source>duplicate key “%1”, first on line %2</source>
            <translation>doppelter Schlüssel „%1“, zuerst in Zeile %2</translation>
        </message>
        <message>
            <source>duplicate key “%1”</source>
            <translation>doppelter Schlüssel „%1“</translation>
        </message>
        <message>
            <source>nested too deeply: the limit of the depth is %1</source>
            <translation>zu tief verschachtelt: die Grenze der Tiefe ist %1</translation>
        </message>
        <message>
            <source>too many anchors: the limit is %1</source>
            <translation>zu viele Anker: die Grenze ist %1</translation>
        </message>
        <message>
            <source>aliases expand to too much: the limit is %1</source>
            <translation>Aliase wachsen zu weit: die Grenze ist %1</translation>
        </message>
        <message>
            <source>alias of an unknown anchor: %1</source>
            <translation>Alias eines unbekannten Ankers: %1</translation>
        </message>
        <message>
            <source>alias cycle: %1 contains itself</source>
            <translation>Alias-Zyklus: %1 enthält sich selbst</translation>
        </message>
        <message>
            <source>unknown tag %1; the value is read as text</source>
            <translation>unbekanntes Tag %1; der Wert wird als Text gelesen</translation>
        </message>
        <message>
            <source>number out of range: %1</source>
            <translation>Zahl außerhalb des Bereichs: %1</translation>
        </message>
        <message>
            <source>CSV: %1</source>
            <translation>CSV: %1</translation>
        </message>
        <message>
            <source>“%1” is missing in this %2</source>
            <translation>„%1“ fehlt hier (%2)</translation>
        </message>
        <message>
            <source>“%1” is missing</source>
            <translation>„%1“ fehlt</translation>
        </message>
        <message>
            <source>“%1”: expected %2, found %3</source>
            <translation>„%1“: erwartet wurde %2, gefunden wurde %3</translation>
        </message>
        <message>
            <source>“%1” is “%2”; expected: %3</source>
            <translation>„%1“ ist „%2“; erwartet: %3</translation>
        </message>
        <message>
            <source>unknown field “%1”</source>
            <translation>unbekanntes Feld „%1“</translation>
        </message>
        <message>
            <source>“%1” is no time: “%2”</source>
            <translation>„%1“ ist keine Zeit: „%2“</translation>
        </message>
        <message>
            <source>“%1” has no time zone, UTC is taken: %2</source>
            <translation>„%1“ hat keine Zeitzone, es gilt UTC: %2</translation>
        </message>
        <message>
            <source>time outlier: %1 is over ten years from the median %2</source>
            <translation>Ausreißer: %1 liegt über zehn Jahre vom Median %2 entfernt</translation>
        </message>
        <message>
            <source>runId is no UUID: “%1”</source>
            <translation>runId ist keine UUID: „%1“</translation>
        </message>
        <message>
            <source>“%1” was never filled in: “%2”</source>
            <translation>„%1“ wurde nie ausgefüllt: „%2“</translation>
        </message>
        <message>
            <source>$ref is not followed: %1</source>
            <translation>$ref wird nicht gefolgt: %1</translation>
        </message>
        <message>
            <source>no stakeholder register: it lacks %1; columns seen: %2</source>
            <translation>kein Stakeholder-Register: es fehlt %1; gesehene Spalten: %2</translation>
        </message>
        <message>
            <source>a secret in “%1” was masked</source>
            <translation>ein Geheimnis in „%1“ wurde unkenntlich gemacht</translation>
        </message>
        <message>
            <source>product “%1” is described differently elsewhere (conflict in %2): %3</source>
            <translation>Datenprodukt „%1“ ist anderswo anders beschrieben (Widerspruch in %2): %3</translation>
        </message>
        <message>
            <source>version %2 of contract “%1” is described differently elsewhere (conflict): %3</source>
            <translation>Version %2 des Datenvertrags „%1“ ist anderswo anders beschrieben (Widerspruch): %3</translation>
        </message>
        <message>
            <source>status “%1” is not one that the format lists</source>
            <translation>Status „%1“ gehört nicht zu denen des Formats</translation>
        </message>
        <message>
            <source>nothing answers port %1: “%2” is not known</source>
            <translation>nichts antwortet dem Port %1: „%2“ ist nicht bekannt</translation>
        </message>
        <message>
            <source>input port %1 is answered by %2 output ports</source>
            <translation>dem Eingangsport %1 antworten %2 Ausgangsports</translation>
        </message>
        <message>
            <source>port %1 wants version %2 and finds %3</source>
            <translation>Port %1 verlangt Version %2 und findet %3</translation>
        </message>
        <message>
            <source>contract “%1” is not known; %2 names it</source>
            <translation>Datenvertrag „%1“ ist nicht bekannt; %2 nennt ihn</translation>
        </message>
        <message>
            <source>dataset %1 belongs to several products: %2</source>
            <translation>Dataset %1 gehört zu mehreren Datenprodukten: %2</translation>
        </message>
        <message>
            <source>“%1” could be any of %2</source>
            <translation>„%1“ könnte jedes von diesen sein: %2</translation>
        </message>
        <message>
            <source>the alias file names “%1”, which no source knows</source>
            <translation>die Alias-Datei nennt „%1“, das keine Quelle kennt</translation>
        </message>
        <message>
            <source>“%1” and “%2” look alike and are two things</source>
            <translation>„%1“ und „%2“ sehen gleich aus und sind zweierlei</translation>
        </message>
        <message>
            <source>unknown: “%1”; did you mean %2?</source>
            <translation>unbekannt: „%1“; war %2 gemeint?</translation>
        </message>
        <message>
            <source>unknown: “%1”</source>
            <translation>unbekannt: „%1“</translation>
        </message>
        <message>
            <source>“%1” is ambiguous; it could be %2</source>
            <translation>„%1“ ist mehrdeutig; es könnte %2 sein</translation>
        </message>
        <message>
            <source>“%1” is of the wrong kind; expected: %2</source>
            <translation>„%1“ ist von falscher Art; erwartet: %2</translation>
        </message>
        <message>
            <source>“%1” is no valid expression: %2</source>
            <translation>„%1“ ist kein gültiger Ausdruck: %2</translation>
        </message>
        <message>
            <source>%1 can't be written: %2</source>
            <translation>%1 kann nicht geschrieben werden: %2</translation>
        </message>
        <message>
            <source>the layout program failed, a simpler layout is shown: %1</source>
            <translation>das Anordnungsprogramm scheiterte, gezeigt wird eine einfachere Anordnung: %1</translation>
        </message>
        <message>
            <source>a fault of this program: %1</source>
            <translation>ein Fehler dieses Programms: %1</translation>
        </message>
        <message>
            <source>%1 more of these, %2 in all</source>
            <translation>%1 weitere davon, %2 insgesamt</translation>
        </message>
        <message>
            <source>“%1” is a private dialect, read as far as its fields are known; left out: %2</source>
            <translation>„%1“ ist ein eigener Dialekt, gelesen, soweit seine Felder bekannt sind; ausgelassen: %2</translation>
        </message>
        <message>
            <source>$ref leads out of the source and is not followed: %1</source>
            <translation>$ref führt aus der Quelle hinaus und wird nicht verfolgt: %1</translation>
        </message>
        <message>
            <source>$ref “%1” can't be followed: %2</source>
            <translation>$ref „%1“ lässt sich nicht verfolgen: %2</translation>
        </message>
        <message>
            <source>“%1” is not %2</source>
            <translation>„%1“ ist nicht %2</translation>
        </message>
        <message>
            <source>the file does not say where “%1” is stored; namespace “%2” was taken</source>
            <translation>die Datei sagt nicht, wo „%1“ liegt; Namensraum „%2“ wurde angenommen</translation>
        </message>
        <message>
            <source>“%1” is named by “%2” and described nowhere</source>
            <translation>„%1“ wird von „%2“ genannt und ist nirgends beschrieben</translation>
        </message>
        <message>
            <source>not well-formed XML: %1</source>
            <translation>kein wohlgeformtes XML: %1</translation>
        </message>
        <message>
            <source>document types and entities are not read</source>
            <translation>Dokumenttypen und Entitäten werden nicht gelesen</translation>
        </message>
        <message>
            <source>no DOT graph: %1</source>
            <translation>kein DOT-Graph: %1</translation>
        </message>
        <message>
            <source>expected %1, found %2</source>
            <translation>erwartet: %1, gefunden: %2</translation>
        </message>
        <message>
            <source>“%2” depends on product “%1”, which no source describes</source>
            <translation>„%2“ hängt vom Datenprodukt „%1“ ab, das keine Quelle beschreibt</translation>
        </message>
        <message>
            <source>“%2” may not read “%1”: the agreement is %3</source>
            <translation>„%2“ darf „%1“ nicht lesen: Die Vereinbarung ist %3</translation>
        </message>
        <message>
            <source>team “%1” of “%2” is described nowhere</source>
            <translation>Team „%1“ von „%2“ ist nirgends beschrieben</translation>
        </message>
        <message>
            <source>%1 files are of no format that is read, such as %2</source>
            <translation>%1 Dateien haben kein Format, das gelesen wird, etwa %2</translation>
        </message>
        <message>
            <source>“%1” is said to read product “%2”, and no source describes it</source>
            <translation>„%1“ soll Produkt „%2“ lesen, und keine Quelle beschreibt es</translation>
        </message>
        <message>
            <source>port %1 does not say where its data comes from</source>
            <translation>Port %1 sagt nicht, woher seine Daten kommen</translation>
        </message>
    </context>
    <context>
        <name>DriftAnalysis</name>
        <message>
            <source>Declared, never observed</source>
            <translation>Deklariert, nie beobachtet</translation>
        </message>
        <message>
            <source>from</source>
            <translation>von</translation>
        </message>
        <message>
            <source>to</source>
            <translation>nach</translation>
        </message>
        <message>
            <source>declared in</source>
            <translation>deklariert in</translation>
        </message>
        <message>
            <source>Observed, not declared</source>
            <translation>Beobachtet, nicht deklariert</translation>
        </message>
        <message>
            <source>first seen</source>
            <translation>zuerst gesehen</translation>
        </message>
        <message>
            <source>last seen</source>
            <translation>zuletzt gesehen</translation>
        </message>
        <message>
            <source>events</source>
            <translation>Ereignisse</translation>
        </message>
        <message>
            <source>by job</source>
            <translation>durch Job</translation>
        </message>
        <message>
            <source>%1 edges declared and never observed, %2 observed and not declared</source>
            <translation>%1 Kanten deklariert und nie beobachtet, %2 beobachtet und nicht deklariert</translation>
        </message>
    </context>
    <context>
        <name>ExplainText</name>
        <message>
            <source>A source that was named does not exist.</source>
            <translation>Eine genannte Quelle gibt es nicht.</translation>
        </message>
        <message>
            <source>Check the path; a link may point to nothing.</source>
            <translation>Prüfen Sie den Pfad; vielleicht zeigt eine Verknüpfung ins Leere.</translation>
        </message>
        <message>
            <source>The system refused to open or read the file.</source>
            <translation>Das System verweigert das Öffnen oder Lesen der Datei.</translation>
        </message>
        <message>
            <source>Check its permissions.</source>
            <translation>Prüfen Sie die Zugriffsrechte.</translation>
        </message>
        <message>
            <source>A directory walk reads regular files only, since pipes and devices can hang.</source>
            <translation>Aus Verzeichnissen werden nur gewöhnliche Dateien gelesen, da Pipes und Geräte hängen können.</translation>
        </message>
        <message>
            <source>Name a stream itself, as - or /dev/fd/N, if it is to be read.</source>
            <translation>Nennen Sie einen Datenstrom selbst, als - oder /dev/fd/N, wenn er gelesen werden soll.</translation>
        </message>
        <message>
            <source>The file changed between the first and the last byte that was read.</source>
            <translation>Die Datei änderte sich zwischen dem ersten und dem letzten gelesenen Byte.</translation>
        </message>
        <message>
            <source>Read it again when nobody writes it.</source>
            <translation>Lesen Sie sie noch einmal, wenn niemand sie schreibt.</translation>
        </message>
        <message>
            <source>One document is larger than the limit for its format.</source>
            <translation>Ein Dokument ist größer als die Grenze seines Formats.</translation>
        </message>
        <message>
            <source>Split it, or raise documentBytes in the file of --limits.</source>
            <translation>Teilen Sie es, oder erhöhen Sie documentBytes in der Datei von --limits.</translation>
        </message>
        <message>
            <source>The file holds no byte, or only blanks.</source>
            <translation>Die Datei enthält kein Byte oder nur Leerzeichen.</translation>
        </message>
        <message>
            <source>Write it again, or leave it out.</source>
            <translation>Schreiben Sie sie neu, oder lassen Sie sie weg.</translation>
        </message>
        <message>
            <source>The file could be read, but there is no record in it.</source>
            <translation>Die Datei war lesbar, enthält aber keinen Datensatz.</translation>
        </message>
        <message>
            <source>Leave it out, or look for what was lost.</source>
            <translation>Lassen Sie sie weg, oder suchen Sie, was verloren ging.</translation>
        </message>
        <message>
            <source>Archives are never unpacked, since they can write anywhere and grow without end.</source>
            <translation>Archive werden nie entpackt, da sie überallhin schreiben und endlos wachsen können.</translation>
        </message>
        <message>
            <source>Unpack it and name the directory.</source>
            <translation>Entpacken Sie es und nennen Sie das Verzeichnis.</translation>
        </message>
        <message>
            <source>The file is a SQLite database. Workspaces can't be opened yet.</source>
            <translation>Die Datei ist eine SQLite-Datenbank. Arbeitsbereiche können noch nicht geöffnet werden.</translation>
        </message>
        <message>
            <source>Name the files from which it was made.</source>
            <translation>Nennen Sie die Dateien, aus denen sie entstand.</translation>
        </message>
        <message>
            <source>Formats are recognised by their content, and this one is none of those known.</source>
            <translation>Formate werden am Inhalt erkannt, und dieses ist keines der bekannten.</translation>
        </message>
        <message>
            <source>Name the format with --source-format if you know better.</source>
            <translation>Nennen Sie das Format mit --source-format, wenn Sie es besser wissen.</translation>
        </message>
        <message>
            <source>The format is known and holds nothing that a mesh is made of.</source>
            <translation>Das Format ist bekannt und enthält nichts, woraus ein Mesh besteht.</translation>
        </message>
        <message>
            <source>Nothing needs to be done.</source>
            <translation>Es ist nichts zu tun.</translation>
        </message>
        <message>
            <source>The format is known, and this version does not read it yet.</source>
            <translation>Das Format ist bekannt; diese Version liest es noch nicht.</translation>
        </message>
        <message>
            <source>Export the content in a format that is read, such as ODPS, ODCS or OpenLineage.</source>
            <translation>Geben Sie den Inhalt in einem gelesenen Format aus, etwa ODPS, ODCS oder OpenLineage.</translation>
        </message>
        <message>
            <source>The file does not look like the format that --source-format names.</source>
            <translation>Die Datei sieht nicht aus wie das Format, das --source-format nennt.</translation>
        </message>
        <message>
            <source>Leave the option out, or name only files of that format.</source>
            <translation>Lassen Sie die Option weg, oder nennen Sie nur Dateien dieses Formats.</translation>
        </message>
        <message>
            <source>The document declares one version of its format and has the shape of another. The shape was read.</source>
            <translation>Das Dokument nennt eine Version seines Formats und hat die Form einer anderen. Gelesen wurde nach der Form.</translation>
        </message>
        <message>
            <source>Mend the version in the document.</source>
            <translation>Berichtigen Sie die Version im Dokument.</translation>
        </message>
        <message>
            <source>The compressed data is damaged. What came out before the damage was kept.</source>
            <translation>Die komprimierten Daten sind beschädigt. Was vor dem Schaden herauskam, wurde behalten.</translation>
        </message>
        <message>
            <source>Fetch the file again.</source>
            <translation>Holen Sie die Datei noch einmal.</translation>
        </message>
        <message>
            <source>The file unpacks to so many times its size that it looks like an attack.</source>
            <translation>Die Datei entpackt sich auf ein so Vielfaches ihrer Größe, dass es nach einem Angriff aussieht.</translation>
        </message>
        <message>
            <source>If it is honest, unpack it yourself or raise unpackedRatio in the file of --limits.</source>
            <translation>Ist sie redlich, entpacken Sie sie selbst, oder erhöhen Sie unpackedRatio in der Datei von --limits.</translation>
        </message>
        <message>
            <source>The input ends in the middle of a record, as after a crash or a full disk. Whole records were kept.</source>
            <translation>Die Eingabe endet mitten in einem Datensatz, wie nach einem Absturz oder bei voller Platte. Ganze Datensätze wurden behalten.</translation>
        </message>
        <message>
            <source>Fetch the file again if the last record matters.</source>
            <translation>Holen Sie die Datei noch einmal, wenn der letzte Datensatz zählt.</translation>
        </message>
        <message>
            <source>The same fault occurs so often that the rest of its messages was left out; a note that a file repeats word for word is left out at once.</source>
            <translation>Derselbe Fehler kommt so oft vor, dass die übrigen Meldungen weggelassen wurden; ein Hinweis, den eine Datei Wort für Wort wiederholt, sofort.</translation>
        </message>
        <message>
            <source>Mend what the first ones name, or raise printedDiagnostics in the file of --limits.</source>
            <translation>Berichtigen Sie, was die ersten nennen, oder erhöhen Sie printedDiagnostics in der Datei von --limits.</translation>
        </message>
        <message>
            <source>No node has this reference or name.</source>
            <translation>Kein Knoten hat diese Referenz oder diesen Namen.</translation>
        </message>
        <message>
            <source>Take one of the nearest names, or list all with weft validate.</source>
            <translation>Nehmen Sie einen der ähnlichsten Namen, oder zählen Sie mit weft validate alle auf.</translation>
        </message>
        <message>
            <source>Several nodes have this name.</source>
            <translation>Mehrere Knoten tragen diesen Namen.</translation>
        </message>
        <message>
            <source>Take one of the references that are listed.</source>
            <translation>Nehmen Sie eine der aufgezählten Referenzen.</translation>
        </message>
        <message>
            <source>The reference names a node of another kind than this option takes.</source>
            <translation>Die Referenz nennt einen Knoten anderer Art, als diese Option annimmt.</translation>
        </message>
        <message>
            <source>Take a reference of the kind that is listed.</source>
            <translation>Nehmen Sie eine Referenz der genannten Art.</translation>
        </message>
        <message>
            <source>The expression is not one that RE2 takes; it knows no back references and no look-around.</source>
            <translation>RE2 versteht den Ausdruck nicht; es kennt weder Rückverweise noch Umschau.</translation>
        </message>
        <message>
            <source>Mend it at the place that is named.</source>
            <translation>Berichtigen Sie ihn an der genannten Stelle.</translation>
        </message>
        <message>
            <source>The output could not be written. What stood there before is unchanged.</source>
            <translation>Die Ausgabe konnte nicht geschrieben werden. Was dort stand, ist unverändert.</translation>
        </message>
        <message>
            <source>Check the path, its permissions and the room on the disk.</source>
            <translation>Prüfen Sie Pfad, Zugriffsrechte und freien Platz.</translation>
        </message>
        <message>
            <source>Graphviz runs in a process of its own, and that one failed. A simpler layout was drawn.</source>
            <translation>Graphviz läuft in einem eigenen Prozess, und der scheiterte. Gezeichnet wurde eine einfachere Anordnung.</translation>
        </message>
        <message>
            <source>Try another --layout, or a smaller part with --focus.</source>
            <translation>Versuchen Sie ein anderes --layout oder mit --focus einen kleineren Teil.</translation>
        </message>
        <message>
            <source>Something happened that this program rules out.</source>
            <translation>Es geschah etwas, das dieses Programm ausschließt.</translation>
        </message>
        <message>
            <source>Please report it with the input that caused it.</source>
            <translation>Bitte melden Sie es mit der Eingabe, die dazu führte.</translation>
        </message>
        <message>
            <source>A byte is not part of any UTF-8 character. The record was refused, since a guess would change a name.</source>
            <translation>Ein Byte gehört zu keinem UTF-8-Zeichen. Der Datensatz wurde abgelehnt, da Raten einen Namen ändern würde.</translation>
        </message>
        <message>
            <source>Convert the file to UTF-8.</source>
            <translation>Wandeln Sie die Datei in UTF-8 um.</translation>
        </message>
        <message>
            <source>A zero byte stands in the text, often the mark of a crash while writing.</source>
            <translation>Im Text steht ein Nullbyte, oft die Spur eines Absturzes beim Schreiben.</translation>
        </message>
        <message>
            <source>Remove it.</source>
            <translation>Entfernen Sie es.</translation>
        </message>
        <message>
            <source>The file is not UTF-8.</source>
            <translation>Die Datei ist nicht UTF-8.</translation>
        </message>
        <message>
            <source>Convert it to UTF-8.</source>
            <translation>Wandeln Sie sie in UTF-8 um.</translation>
        </message>
        <message>
            <source>One line is longer than the limit; it was skipped and the rest was read.</source>
            <translation>Eine Zeile ist länger als die Grenze; sie wurde übersprungen, der Rest gelesen.</translation>
        </message>
        <message>
            <source>Raise lineBytes in the file of --limits if the line is honest.</source>
            <translation>Erhöhen Sie lineBytes in der Datei von --limits, wenn die Zeile redlich ist.</translation>
        </message>
        <message>
            <source>The text is not JSON at this place. Other records of the file were kept.</source>
            <translation>Der Text ist an dieser Stelle kein JSON. Andere Datensätze der Datei wurden behalten.</translation>
        </message>
        <message>
            <source>Mend it at the place named.</source>
            <translation>Berichtigen Sie ihn an der genannten Stelle.</translation>
        </message>
        <message>
            <source>The text is not YAML at this place.</source>
            <translation>Der Text ist an dieser Stelle kein YAML.</translation>
        </message>
        <message>
            <source>An object names one key twice, and readers do not agree on which one counts.</source>
            <translation>Ein Objekt nennt einen Schlüssel zweimal, und Leser sind uneins, welcher gilt.</translation>
        </message>
        <message>
            <source>Remove one of them.</source>
            <translation>Entfernen Sie einen davon.</translation>
        </message>
        <message>
            <source>The document is nested deeper than any honest one.</source>
            <translation>Das Dokument ist tiefer verschachtelt als jedes redliche.</translation>
        </message>
        <message>
            <source>Raise depth in the file of --limits if it is.</source>
            <translation>Erhöhen Sie depth in der Datei von --limits, wenn es doch redlich ist.</translation>
        </message>
        <message>
            <source>The document has more YAML anchors than any honest one.</source>
            <translation>Das Dokument hat mehr YAML-Anker als jedes redliche.</translation>
        </message>
        <message>
            <source>Raise anchors in the file of --limits if it is.</source>
            <translation>Erhöhen Sie anchors in der Datei von --limits, wenn es doch redlich ist.</translation>
        </message>
        <message>
            <source>YAML aliases would expand to far more than was written.</source>
            <translation>YAML-Aliase würden auf weit mehr anwachsen, als geschrieben steht.</translation>
        </message>
        <message>
            <source>Write the values out.</source>
            <translation>Schreiben Sie die Werte aus.</translation>
        </message>
        <message>
            <source>A YAML alias names an anchor that does not stand before it.</source>
            <translation>Ein YAML-Alias nennt einen Anker, der nicht vor ihm steht.</translation>
        </message>
        <message>
            <source>Add the anchor or write the value out.</source>
            <translation>Ergänzen Sie den Anker, oder schreiben Sie den Wert aus.</translation>
        </message>
        <message>
            <source>A YAML alias stands inside what it names, so the value would never end.</source>
            <translation>Ein YAML-Alias steht in dem, was es nennt; der Wert würde nie enden.</translation>
        </message>
        <message>
            <source>Break the cycle.</source>
            <translation>Lösen Sie den Zyklus auf.</translation>
        </message>
        <message>
            <source>A YAML tag asks for a type that is not known. Tags are never run.</source>
            <translation>Ein YAML-Tag verlangt einen unbekannten Typ. Tags werden nie ausgeführt.</translation>
        </message>
        <message>
            <source>Remove the tag.</source>
            <translation>Entfernen Sie das Tag.</translation>
        </message>
        <message>
            <source>A number that is used does not fit.</source>
            <translation>Eine gebrauchte Zahl ist zu groß.</translation>
        </message>
        <message>
            <source>Mend the number.</source>
            <translation>Berichtigen Sie die Zahl.</translation>
        </message>
        <message>
            <source>The table is not well-formed at this place.</source>
            <translation>Die Tabelle ist an dieser Stelle nicht wohlgeformt.</translation>
        </message>
        <message>
            <source>Mend the row.</source>
            <translation>Berichtigen Sie die Zeile.</translation>
        </message>
        <message>
            <source>A field that the format demands is not there.</source>
            <translation>Ein Feld, das das Format verlangt, fehlt.</translation>
        </message>
        <message>
            <source>Add it.</source>
            <translation>Ergänzen Sie es.</translation>
        </message>
        <message>
            <source>A field holds another type than the format says.</source>
            <translation>Ein Feld hat einen anderen Typ, als das Format sagt.</translation>
        </message>
        <message>
            <source>Mend the value.</source>
            <translation>Berichtigen Sie den Wert.</translation>
        </message>
        <message>
            <source>A value is none of those that are allowed here.</source>
            <translation>Ein Wert ist keiner der hier erlaubten.</translation>
        </message>
        <message>
            <source>Take one that is.</source>
            <translation>Nehmen Sie einen erlaubten.</translation>
        </message>
        <message>
            <source>The format knows no such field; it was kept as a property.</source>
            <translation>Das Format kennt kein solches Feld; es wurde als Eigenschaft behalten.</translation>
        </message>
        <message>
            <source>Look for a misspelling.</source>
            <translation>Suchen Sie nach einem Schreibfehler.</translation>
        </message>
        <message>
            <source>A time is not ISO 8601, or no such day or hour exists.</source>
            <translation>Eine Zeit folgt nicht ISO 8601, oder es gibt diesen Tag oder diese Stunde nicht.</translation>
        </message>
        <message>
            <source>Write it as 2026-10-31T08:30:00Z.</source>
            <translation>Schreiben Sie sie als 2026-10-31T08:30:00Z.</translation>
        </message>
        <message>
            <source>A time has no zone. UTC was taken, never the zone of this machine.</source>
            <translation>Eine Zeit hat keine Zone. Es gilt UTC, nie die Zone dieses Rechners.</translation>
        </message>
        <message>
            <source>Add Z or an offset.</source>
            <translation>Ergänzen Sie Z oder einen Abstand.</translation>
        </message>
        <message>
            <source>An event lies over ten years from the median of all. It counts, but the mesh's date ignores it.</source>
            <translation>Ein Ereignis liegt über zehn Jahre vom Median aller entfernt. Es zählt, aber das Datum des Mesh lässt es außer Acht.</translation>
        </message>
        <message>
            <source>Check the clock of who sent it.</source>
            <translation>Prüfen Sie die Uhr des Absenders.</translation>
        </message>
        <message>
            <source>OpenLineage says that a runId is a UUID.</source>
            <translation>Nach OpenLineage ist eine runId eine UUID.</translation>
        </message>
        <message>
            <source>Mend the sender.</source>
            <translation>Berichtigen Sie den Absender.</translation>
        </message>
        <message>
            <source>The value is that of a template which nobody filled in.</source>
            <translation>Der Wert stammt aus einer Vorlage, die niemand ausgefüllt hat.</translation>
        </message>
        <message>
            <source>Fill it in.</source>
            <translation>Füllen Sie ihn aus.</translation>
        </message>
        <message>
            <source>A $ref points out of the document. No file or address is ever opened because a document says so.</source>
            <translation>Ein $ref zeigt aus dem Dokument hinaus. Nie wird eine Datei oder Adresse geöffnet, weil ein Dokument es sagt.</translation>
        </message>
        <message>
            <source>Write the part into the document.</source>
            <translation>Schreiben Sie den Teil in das Dokument.</translation>
        </message>
        <message>
            <source>A stakeholder register needs a name column and at least one of power, influence, interest or attitude.</source>
            <translation>Ein Stakeholder-Register braucht eine Namensspalte und mindestens eine für Macht, Einfluss, Interesse oder Haltung.</translation>
        </message>
        <message>
            <source>Add the columns, or leave the file out.</source>
            <translation>Ergänzen Sie die Spalten, oder lassen Sie die Datei weg.</translation>
        </message>
        <message>
            <source>A value looked like a password, token or key; it was masked and is stored nowhere.</source>
            <translation>Ein Wert sah aus wie ein Passwort, Token oder Schlüssel; er wurde unkenntlich gemacht und ist nirgends gespeichert.</translation>
        </message>
        <message>
            <source>Change that secret: it has been in a file.</source>
            <translation>Ändern Sie dieses Geheimnis: Es stand in einer Datei.</translation>
        </message>
        <message>
            <source>The status is not one that the format lists; it was kept as written.</source>
            <translation>Der Status gehört nicht zu denen des Formats; er wurde behalten, wie er dasteht.</translation>
        </message>
        <message>
            <source>Two files describe one product and do not agree. One was taken, the same one in any order of sources.</source>
            <translation>Zwei Dateien beschreiben ein Datenprodukt und sind uneins. Eine wurde genommen, bei jeder Reihenfolge der Quellen dieselbe.</translation>
        </message>
        <message>
            <source>Keep one of the files.</source>
            <translation>Behalten Sie eine der Dateien.</translation>
        </message>
        <message>
            <source>Two files describe one version of a contract and do not agree. One was taken, the same one in any order of sources.</source>
            <translation>Zwei Dateien beschreiben eine Version eines Datenvertrags und sind uneins. Eine wurde genommen, bei jeder Reihenfolge der Quellen dieselbe.</translation>
        </message>
        <message>
            <source>No output port and no dataset of the mesh answers this port. It is shown as unresolved.</source>
            <translation>Kein Ausgangsport und kein Dataset des Mesh antwortet diesem Port. Er wird als nicht aufgelöst gezeigt.</translation>
        </message>
        <message>
            <source>Add the source that holds the other side, or mend the contract id.</source>
            <translation>Fügen Sie die Quelle mit der Gegenseite hinzu, oder berichtigen Sie die Kennung des Datenvertrags.</translation>
        </message>
        <message>
            <source>Several output ports offer the contract that this input port names.</source>
            <translation>Mehrere Ausgangsports bieten den Datenvertrag an, den dieser Eingangsport nennt.</translation>
        </message>
        <message>
            <source>Name the version or the product in the manifest.</source>
            <translation>Nennen Sie im Manifest die Version oder das Datenprodukt.</translation>
        </message>
        <message>
            <source>The port wants another version of the contract than is offered.</source>
            <translation>Der Port verlangt eine andere Version des Datenvertrags, als angeboten wird.</translation>
        </message>
        <message>
            <source>Move the port to the version offered, or offer both.</source>
            <translation>Stellen Sie den Port auf die angebotene Version um, oder bieten Sie beide an.</translation>
        </message>
        <message>
            <source>A port names a contract that no source holds.</source>
            <translation>Ein Port nennt einen Datenvertrag, den keine Quelle enthält.</translation>
        </message>
        <message>
            <source>Add the contract's file, or mend the id.</source>
            <translation>Fügen Sie die Datei des Datenvertrags hinzu, oder berichtigen Sie die Kennung.</translation>
        </message>
        <message>
            <source>One dataset is bound to ports of several products.</source>
            <translation>Ein Dataset ist an Ports mehrerer Datenprodukte gebunden.</translation>
        </message>
        <message>
            <source>Decide whose it is.</source>
            <translation>Entscheiden Sie, wem es gehört.</translation>
        </message>
        <message>
            <source>A manifest names a dataset by a part of its name that fits several.</source>
            <translation>Ein Manifest nennt ein Dataset mit einem Namensteil, der auf mehrere passt.</translation>
        </message>
        <message>
            <source>Write the whole name, or add an alias file.</source>
            <translation>Schreiben Sie den ganzen Namen, oder fügen Sie eine Alias-Datei hinzu.</translation>
        </message>
        <message>
            <source>The alias file names a dataset that no source knows.</source>
            <translation>Die Alias-Datei nennt ein Dataset, das keine Quelle kennt.</translation>
        </message>
        <message>
            <source>Remove the line, or mend the name.</source>
            <translation>Entfernen Sie die Zeile, oder berichtigen Sie den Namen.</translation>
        </message>
        <message>
            <source>Two names look alike and differ in bytes. They stay two things.</source>
            <translation>Zwei Namen sehen gleich aus und unterscheiden sich in Bytes. Sie bleiben zweierlei.</translation>
        </message>
        <message>
            <source>Rename one, or join them in an alias file.</source>
            <translation>Benennen Sie einen um, oder verbinden Sie sie in einer Alias-Datei.</translation>
        </message>
        <message>
            <source>A data product in a dialect of one company. What is called as in known formats was read.</source>
            <translation>Ein Datenprodukt im Dialekt einer Firma. Gelesen wurde, was wie in bekannten Formaten heißt.</translation>
        </message>
        <message>
            <source>Check what was left out; publish the product in ODPS as well.</source>
            <translation>Prüfen Sie, was ausgelassen wurde; veröffentlichen Sie das Datenprodukt auch in ODPS.</translation>
        </message>
        <message>
            <source>A $ref names an address, or a file outside the directory that was given. It is never opened.</source>
            <translation>Ein $ref nennt eine Adresse oder eine Datei außerhalb des angegebenen Verzeichnisses. Sie wird nie geöffnet.</translation>
        </message>
        <message>
            <source>Give the directory that holds both files, or write the part into the document.</source>
            <translation>Geben Sie das Verzeichnis an, das beide Dateien enthält, oder schreiben Sie den Teil ins Dokument.</translation>
        </message>
        <message>
            <source>A $ref names a file or part that is not there, or that leads back to itself.</source>
            <translation>Ein $ref nennt eine Datei oder einen Teil, den es nicht gibt oder der zu sich selbst zurückführt.</translation>
        </message>
        <message>
            <source>Correct the path or the part's name.</source>
            <translation>Berichtigen Sie den Pfad oder den Namen des Teils.</translation>
        </message>
        <message>
            <source>An identifier has not the form that its format prescribes; what it names could not be found.</source>
            <translation>Eine Kennung hat nicht die Form, die ihr Format vorschreibt; was sie nennt, war nicht zu finden.</translation>
        </message>
        <message>
            <source>Correct the identifier.</source>
            <translation>Berichtigen Sie die Kennung.</translation>
        </message>
        <message>
            <source>Exports of this kind name tables and not the server that holds them.</source>
            <translation>Exporte dieser Art nennen Tabellen, aber nicht den Server, auf dem sie liegen.</translation>
        </message>
        <message>
            <source>Name the server in an alias file if other sources know the tables by it.</source>
            <translation>Nennen Sie den Server in einer Alias-Datei, wenn andere Quellen die Tabellen unter ihm kennen.</translation>
        </message>
        <message>
            <source>A catalogue's entry refers to an entry that no source holds. It is shown as unresolved.</source>
            <translation>Ein Katalogeintrag verweist auf einen Eintrag, den keine Quelle enthält. Er wird als ungeklärt gezeigt.</translation>
        </message>
        <message>
            <source>Export the missing entries too.</source>
            <translation>Exportieren Sie auch die fehlenden Einträge.</translation>
        </message>
        <message>
            <source>The XML is not well-formed, so the rest of the file could not be read.</source>
            <translation>Das XML ist nicht wohlgeformt, daher war der Rest der Datei nicht zu lesen.</translation>
        </message>
        <message>
            <source>Mend it at the place given; xmllint says the same.</source>
            <translation>Berichtigen Sie es an der genannten Stelle; xmllint sagt dasselbe.</translation>
        </message>
        <message>
            <source>Document type declarations and entities can open files and grow without bound; they are refused.</source>
            <translation>Dokumenttyp-Deklarationen und Entitäten können Dateien öffnen und ohne Grenze wachsen; sie werden abgelehnt.</translation>
        </message>
        <message>
            <source>Remove the DOCTYPE.</source>
            <translation>Entfernen Sie den DOCTYPE.</translation>
        </message>
        <message>
            <source>Graphviz does not accept the text as a graph.</source>
            <translation>Graphviz nimmt den Text nicht als Graphen an.</translation>
        </message>
        <message>
            <source>Run dot on it and mend what it names.</source>
            <translation>Rufen Sie dot damit auf und berichtigen Sie, was es nennt.</translation>
        </message>
        <message>
            <source>The Context Mapper file has another word where one was expected.</source>
            <translation>In der Context-Mapper-Datei steht ein anderes Wort, als erwartet wurde.</translation>
        </message>
        <message>
            <source>Mend it at the place given.</source>
            <translation>Berichtigen Sie es an der genannten Stelle.</translation>
        </message>
        <message>
            <source>A product is named as provider or consumer, and no manifest describes it.</source>
            <translation>Ein Datenprodukt ist als Lieferant oder Abnehmer genannt, und kein Manifest beschreibt es.</translation>
        </message>
        <message>
            <source>Add its manifest to the sources, or correct the id.</source>
            <translation>Fügen Sie sein Manifest den Quellen hinzu, oder berichtigen Sie die Kennung.</translation>
        </message>
        <message>
            <source>A usage agreement is not in force; it makes no edge.</source>
            <translation>Eine Nutzungsvereinbarung ist nicht in Kraft; sie ergibt keine Kante.</translation>
        </message>
        <message>
            <source>Renew it, or stop reading.</source>
            <translation>Erneuern Sie sie, oder lesen Sie nicht mehr.</translation>
        </message>
        <message>
            <source>An owner is named as a team that no source describes. The name is shown as written.</source>
            <translation>Ein Eigentümer ist als Team genannt, das keine Quelle beschreibt. Der Name wird gezeigt, wie er geschrieben steht.</translation>
        </message>
        <message>
            <source>Add the file that describes the teams.</source>
            <translation>Fügen Sie die Datei hinzu, die die Teams beschreibt.</translation>
        </message>
    </context>
    <context>
        <name>FindingText</name>
        <message>
            <source>domain</source>
            <translation>Domäne</translation>
        </message>
        <message>
            <source>owner</source>
            <translation>Eigentümer</translation>
        </message>
        <message>
            <source>data product</source>
            <translation>Datenprodukt</translation>
        </message>
        <message>
            <source>port</source>
            <translation>Port</translation>
        </message>
        <message>
            <source>contract</source>
            <translation>Datenvertrag</translation>
        </message>
        <message>
            <source>dataset</source>
            <translation>Dataset</translation>
        </message>
        <message>
            <source>job</source>
            <translation>Job</translation>
        </message>
        <message>
            <source>column</source>
            <translation>Spalte</translation>
        </message>
        <message>
            <source>stakeholder</source>
            <translation>Stakeholder</translation>
        </message>
        <message>
            <source>domains</source>
            <translation>Domänen</translation>
        </message>
        <message>
            <source>data products</source>
            <translation>Datenprodukte</translation>
        </message>
        <message>
            <source>datasets</source>
            <translation>Datasets</translation>
        </message>
        <message>
            <source>columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>declared, but never observed: a promise that nobody uses</source>
            <translation>deklariert, aber nie beobachtet: ein Versprechen, das niemand nutzt</translation>
        </message>
        <message>
            <source>observed, but not declared: a shadow dependency</source>
            <translation>beobachtet, aber nicht deklariert: eine Schattenabhängigkeit</translation>
        </message>
        <message>
            <source>fewest readers hang on it</source>
            <translation>die wenigsten Leser hängen daran</translation>
        </message>
    </context>
    <context>
        <name>GraphView</name>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
    </context>
    <context>
        <name>ImpactAnalysis</name>
        <message>
            <source>Affected</source>
            <translation>Betroffen</translation>
        </message>
        <message>
            <source>hops</source>
            <translation>Schritte</translation>
        </message>
        <message>
            <source>node</source>
            <translation>Knoten</translation>
        </message>
        <message>
            <source>severity</source>
            <translation>Schwere</translation>
        </message>
        <message>
            <source>owner</source>
            <translation>Eigentümer</translation>
        </message>
        <message>
            <source>domain</source>
            <translation>Domäne</translation>
        </message>
        <message>
            <source>reason</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>path</source>
            <translation>Weg</translation>
        </message>
        <message>
            <source>Owners to tell</source>
            <translation>Zu informierende Eigentümer</translation>
        </message>
        <message>
            <source>contact</source>
            <translation>Kontakt</translation>
        </message>
        <message>
            <source>nodes</source>
            <translation>Knoten</translation>
        </message>
        <message>
            <source>role</source>
            <translation>Rolle</translation>
        </message>
        <message>
            <source>Stakeholders</source>
            <translation>Stakeholder</translation>
        </message>
        <message>
            <source>stakeholder</source>
            <translation>Stakeholder</translation>
        </message>
        <message>
            <source>quadrant</source>
            <translation>Quadrant</translation>
        </message>
    </context>
    <context>
        <name>ImpactText</name>
        <message>
            <source>reads it directly</source>
            <translation>liest es unmittelbar</translation>
        </message>
        <message>
            <source>reads what is made from it</source>
            <translation>liest, was daraus entsteht</translation>
        </message>
        <message>
            <source>filters or joins by it</source>
            <translation>filtert oder verknüpft danach</translation>
        </message>
        <message>
            <source>reads a product that loses its only owner</source>
            <translation>liest ein Datenprodukt, das seinen einzigen Eigentümer verliert</translation>
        </message>
        <message>
            <source>reads a product whose owner changes</source>
            <translation>liest ein Datenprodukt, dessen Eigentümer wechselt</translation>
        </message>
        <message>
            <source>reads a product that keeps other owners</source>
            <translation>liest ein Datenprodukt, das andere Eigentümer behält</translation>
        </message>
        <message>
            <source>feeds it: its reader changes</source>
            <translation>beliefert es: sein Leser ändert sich</translation>
        </message>
        <message>
            <source>breaking</source>
            <translation>brechend</translation>
        </message>
        <message>
            <source>degraded</source>
            <translation>beeinträchtigt</translation>
        </message>
        <message>
            <source>notice</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <source>accountable</source>
            <translation>rechenschaftspflichtig</translation>
        </message>
        <message>
            <source>responsible</source>
            <translation>verantwortlich</translation>
        </message>
        <message>
            <source>consulted</source>
            <translation>zu befragen</translation>
        </message>
        <message>
            <source>informed</source>
            <translation>zu informieren</translation>
        </message>
        <message>
            <source>%1 leaves</source>
            <translation>%1 geht</translation>
        </message>
        <message>
            <source>%1 hands over to %2</source>
            <translation>%1 übergibt an %2</translation>
        </message>
        <message>
            <source>%1 is withdrawn</source>
            <translation>%1 wird zurückgezogen</translation>
        </message>
        <message>
            <source>%1 moves to %2</source>
            <translation>%1 geht an %2</translation>
        </message>
        <message>
            <source>%1 changes</source>
            <translation>%1 ändert sich</translation>
        </message>
        <message>
            <source>%1 products in %2 domains with %3 owners are affected, up to %4 hops away (%5 of the mesh)</source>
            <translation>Betroffen: %1 Datenprodukte in %2 Domänen mit %3 Eigentümern, bis zu %4 Schritte entfernt (%5 des Mesh)</translation>
        </message>
        <message>
            <source>%1 datasets of %2 products with %3 owners are affected, up to %4 hops away</source>
            <translation>Betroffen: %1 Datasets von %2 Datenprodukten mit %3 Eigentümern, bis zu %4 Schritte entfernt</translation>
        </message>
        <message>
            <source>%1 columns of %2 datasets and %3 products are affected, up to %4 hops away</source>
            <translation>Betroffen: %1 Spalten von %2 Datasets und %3 Datenprodukten, bis zu %4 Schritte entfernt</translation>
        </message>
    </context>
    <context>
        <name>LegendModel</name>
        <message>
            <source>Legend</source>
            <translation>Legende</translation>
        </message>
        <message>
            <source>Owner in office</source>
            <translation>Eigentümer im Amt</translation>
        </message>
        <message>
            <source>Only a team</source>
            <translation>Nur ein Team</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>Niemand</translation>
        </message>
        <message>
            <source>As declared</source>
            <translation>Wie deklariert</translation>
        </message>
        <message>
            <source>Declares more than it reads</source>
            <translation>Deklariert mehr, als es liest</translation>
        </message>
        <message>
            <source>Reads what it never declared</source>
            <translation>Liest, was es nie deklarierte</translation>
        </message>
        <message>
            <source>Origin</source>
            <translation>Ursprung</translation>
        </message>
        <message>
            <source>Affected directly</source>
            <translation>Unmittelbar betroffen</translation>
        </message>
        <message>
            <source>Affected further away</source>
            <translation>Entfernter betroffen</translation>
        </message>
        <message>
            <source>Not affected</source>
            <translation>Nicht betroffen</translation>
        </message>
        <message>
            <source>both</source>
            <comment>an edge that is declared and observed</comment>
            <translation>beides</translation>
        </message>
        <message>
            <source>declared only</source>
            <translation>nur deklariert</translation>
        </message>
        <message>
            <source>across products, not declared</source>
            <translation>zwischen Datenprodukten, nicht deklariert</translation>
        </message>
        <message>
            <source>observed only</source>
            <translation>nur beobachtet</translation>
        </message>
        <message>
            <source>not across products</source>
            <translation>nicht zwischen Datenprodukten</translation>
        </message>
        <message>
            <source>closes a cycle</source>
            <translation>schließt einen Zyklus</translation>
        </message>
        <message>
            <source>not resolved</source>
            <translation>nicht aufgelöst</translation>
        </message>
        <message>
            <source>new since then</source>
            <translation>seither neu</translation>
        </message>
        <message>
            <source>gone since then</source>
            <translation>seither weggefallen</translation>
        </message>
    </context>
    <context>
        <name>OrphanText</name>
        <message>
            <source>Isolated product</source>
            <translation>Einzeln stehendes Datenprodukt</translation>
        </message>
        <message>
            <source>No consumer</source>
            <translation>Kein Abnehmer</translation>
        </message>
        <message>
            <source>No producer</source>
            <translation>Kein Erzeuger</translation>
        </message>
        <message>
            <source>No owner</source>
            <translation>Kein Eigentümer</translation>
        </message>
        <message>
            <source>No domain</source>
            <translation>Keine Domäne</translation>
        </message>
        <message>
            <source>Unbound input port</source>
            <translation>Ungebundener Eingangsport</translation>
        </message>
        <message>
            <source>Unused output port</source>
            <translation>Ungenutzter Ausgangsport</translation>
        </message>
        <message>
            <source>Unused contract</source>
            <translation>Ungenutzter Datenvertrag</translation>
        </message>
        <message>
            <source>Missing contract</source>
            <translation>Fehlender Datenvertrag</translation>
        </message>
        <message>
            <source>Unowned dataset</source>
            <translation>Dataset ohne Datenprodukt</translation>
        </message>
        <message>
            <source>Stale dataset</source>
            <translation>Veraltetes Dataset</translation>
        </message>
        <message>
            <source>Dead job</source>
            <translation>Toter Job</translation>
        </message>
        <message>
            <source>reads no product and is read by none</source>
            <translation>liest kein Datenprodukt und wird von keinem gelesen</translation>
        </message>
        <message>
            <source>no product reads from it</source>
            <translation>kein Datenprodukt liest daraus</translation>
        </message>
        <message>
            <source>read as the output of another product, but nothing writes it</source>
            <translation>wird als Ausgabe eines anderen Datenprodukts gelesen, aber nichts schreibt es</translation>
        </message>
        <message>
            <source>nobody with the role owner is in office; the team “%1” alone is no owner</source>
            <translation>niemand mit der Rolle owner ist im Amt; das Team „%1“ allein ist kein Eigentümer</translation>
        </message>
        <message>
            <source>nobody with the role owner is in office</source>
            <translation>niemand mit der Rolle owner ist im Amt</translation>
        </message>
        <message>
            <source>no manifest names its domain</source>
            <translation>kein Manifest nennt seine Domäne</translation>
        </message>
        <message>
            <source>no output port and no dataset answers it; it wants “%1”</source>
            <translation>kein Ausgangsport und kein Dataset antwortet ihm; verlangt wird „%1“</translation>
        </message>
        <message>
            <source>no output port and no dataset answers it</source>
            <translation>kein Ausgangsport und kein Dataset antwortet ihm</translation>
        </message>
        <message>
            <source>no input port reads it</source>
            <translation>kein Eingangsport liest ihn</translation>
        </message>
        <message>
            <source>no port names it</source>
            <translation>kein Port nennt ihn</translation>
        </message>
        <message>
            <source>names contract “%1”, which no source holds</source>
            <translation>nennt den Datenvertrag „%1“, den keine Quelle enthält</translation>
        </message>
        <message>
            <source>names no contract</source>
            <translation>nennt keinen Datenvertrag</translation>
        </message>
        <message>
            <source>observed, but it belongs to no product</source>
            <translation>beobachtet, gehört aber zu keinem Datenprodukt</translation>
        </message>
        <message>
            <source>not seen for %1 days</source>
            <translation>seit %1 Tagen nicht gesehen</translation>
        </message>
        <message>
            <source>writes nothing that anybody reads</source>
            <translation>schreibt nichts, was jemand liest</translation>
        </message>
    </context>
    <context>
        <name>OrphansAnalysis</name>
        <message>
            <source>node</source>
            <translation>Knoten</translation>
        </message>
        <message>
            <source>since</source>
            <translation>seit</translation>
        </message>
        <message>
            <source>detail</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <source>No orphans</source>
            <translation>Nichts Verwaistes</translation>
        </message>
        <message>
            <source>%1 orphans</source>
            <translation>%1 Verwaiste</translation>
        </message>
    </context>
    <context>
        <name>PathsAnalysis</name>
        <message>
            <source>Paths (more exist than are listed)</source>
            <translation>Wege (es gibt mehr, als hier stehen)</translation>
        </message>
        <message>
            <source>Paths</source>
            <translation>Wege</translation>
        </message>
        <message>
            <source>hops</source>
            <translation>Schritte</translation>
        </message>
        <message>
            <source>way</source>
            <translation>Weg</translation>
        </message>
        <message>
            <source>No path</source>
            <translation>Kein Weg</translation>
        </message>
        <message>
            <source>%1 paths</source>
            <translation>%1 Wege</translation>
        </message>
    </context>
    <context>
        <name>PicturePage</name>
        <message>
            <source>Data mesh · domains</source>
            <translation>Data Mesh · Domänen</translation>
        </message>
        <message>
            <source>Data mesh · products</source>
            <translation>Data Mesh · Datenprodukte</translation>
        </message>
        <message>
            <source>Data mesh · datasets and jobs</source>
            <translation>Data Mesh · Datasets und Jobs</translation>
        </message>
        <message>
            <source>Data mesh · columns</source>
            <translation>Data Mesh · Spalten</translation>
        </message>
        <message>
            <source>all hops</source>
            <translation>alle Schritte</translation>
        </message>
        <message>
            <source>1 hop</source>
            <translation>1 Schritt</translation>
        </message>
        <message>
            <source>%1 hops</source>
            <translation>%1 Schritte</translation>
        </message>
        <message>
            <source>%1 downstream</source>
            <translation>%1 flussabwärts</translation>
        </message>
        <message>
            <source>%1 upstream</source>
            <translation>%1 flussaufwärts</translation>
        </message>
        <message>
            <source>%1 up and down</source>
            <translation>%1 in beide Richtungen</translation>
        </message>
        <message>
            <source>colours: strongest stakeholder by power and interest</source>
            <translation>Farben: stärkster Stakeholder nach Einfluss und Interesse</translation>
        </message>
        <message>
            <source>colours: who owns it</source>
            <translation>Farben: wem es gehört</translation>
        </message>
        <message>
            <source>colours: declared against observed</source>
            <translation>Farben: deklariert gegen beobachtet</translation>
        </message>
        <message>
            <source>colours: distance from the change</source>
            <translation>Farben: Entfernung von der Änderung</translation>
        </message>
        <message>
            <source>declared edges only</source>
            <translation>nur deklarierte Kanten</translation>
        </message>
        <message>
            <source>observed edges only</source>
            <translation>nur beobachtete Kanten</translation>
        </message>
        <message>
            <source>data of %1</source>
            <translation>Datenstand %1</translation>
        </message>
        <message>
            <source>manifests without a date</source>
            <translation>Manifeste ohne Datum</translation>
        </message>
        <message>
            <source>filter %1</source>
            <translation>Filter %1</translation>
        </message>
        <message>
            <source>arranged by the built-in layout</source>
            <translation>mit der eingebauten Anordnung</translation>
        </message>
        <message>
            <source>arrangement stopped early</source>
            <translation>Anordnung vorzeitig beendet</translation>
        </message>
    </context>
    <context>
        <name>PictureTexts</name>
        <message>
            <source>1 product</source>
            <translation>1 Datenprodukt</translation>
        </message>
        <message>
            <source>%1 products</source>
            <translation>%1 Datenprodukte</translation>
        </message>
        <message>
            <source>no owner</source>
            <translation>kein Eigentümer</translation>
        </message>
        <message>
            <source>not resolved</source>
            <translation>nicht aufgelöst</translation>
        </message>
        <message>
            <source>Domains of one product</source>
            <translation>Domänen mit einem Produkt</translation>
        </message>
        <message>
            <source>Domains without products</source>
            <translation>Domänen ohne Produkte</translation>
        </message>
    </context>
    <context>
        <name>ReaderWords</name>
        <message>
            <source>a string</source>
            <translation>eine Zeichenkette</translation>
        </message>
        <message>
            <source>a number</source>
            <translation>eine Zahl</translation>
        </message>
        <message>
            <source>a whole number</source>
            <translation>eine ganze Zahl</translation>
        </message>
        <message>
            <source>a truth value</source>
            <translation>ein Wahrheitswert</translation>
        </message>
        <message>
            <source>true or false</source>
            <translation>true oder false</translation>
        </message>
        <message>
            <source>null</source>
            <translation>null</translation>
        </message>
        <message>
            <source>an array</source>
            <translation>ein Array</translation>
        </message>
        <message>
            <source>an empty array</source>
            <translation>ein leeres Array</translation>
        </message>
        <message>
            <source>an object</source>
            <translation>ein Objekt</translation>
        </message>
        <message>
            <source>an empty object</source>
            <translation>ein leeres Objekt</translation>
        </message>
        <message>
            <source>text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>list</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>mapping</source>
            <translation>Zuordnung</translation>
        </message>
        <message>
            <source>list or mapping</source>
            <translation>Liste oder Zuordnung</translation>
        </message>
        <message>
            <source>a list of lists</source>
            <translation>eine Liste von Listen</translation>
        </message>
        <message>
            <source>a list of operations</source>
            <translation>eine Liste von Operationen</translation>
        </message>
        <message>
            <source>a value</source>
            <translation>ein Wert</translation>
        </message>
        <message>
            <source>nothing where an object (mapping) belongs</source>
            <translation>nichts, wo ein Objekt (Zuordnung) stehen soll</translation>
        </message>
        <message>
            <source>a text where an object (mapping) belongs</source>
            <translation>ein Text, wo ein Objekt (Zuordnung) stehen soll</translation>
        </message>
        <message>
            <source>an object with the keys %1</source>
            <translation>ein Objekt mit den Schlüsseln %1</translation>
        </message>
        <message>
            <source>a file that holds none of the formats read</source>
            <translation>eine Datei, die keines der gelesenen Formate enthält</translation>
        </message>
        <message>
            <source>plain text where an object is expected: no source and no workspace</source>
            <translation>bloßer Text, wo ein Objekt stehen soll: keine Quelle und kein Arbeitsbereich</translation>
        </message>
        <message>
            <source>binary data (%1)</source>
            <translation>Binärdaten (%1)</translation>
        </message>
        <message>
            <source>XML with the root element %1</source>
            <translation>XML mit dem Wurzelelement %1</translation>
        </message>
        <message>
            <source>kind %1</source>
            <translation>Art %1</translation>
        </message>
        <message>
            <source>an object that is no event</source>
            <translation>ein Objekt, das kein Ereignis ist</translation>
        </message>
        <message>
            <source>a table without the columns of a stakeholder register (%1)</source>
            <translation>eine Tabelle ohne die Spalten eines Stakeholder-Registers (%1)</translation>
        </message>
        <message>
            <source>an Office document</source>
            <translation>ein Office-Dokument</translation>
        </message>
        <message>
            <source>a JSON object</source>
            <translation>ein JSON-Objekt</translation>
        </message>
        <message>
            <source>a JSON value</source>
            <translation>ein JSON-Wert</translation>
        </message>
        <message>
            <source>a value after the comma</source>
            <translation>ein Wert nach dem Komma</translation>
        </message>
        <message>
            <source>a key after the comma</source>
            <translation>ein Schlüssel nach dem Komma</translation>
        </message>
        <message>
            <source>a key in double quotes</source>
            <translation>ein Schlüssel in doppelten Anführungszeichen</translation>
        </message>
        <message>
            <source>a colon after the key</source>
            <translation>ein Doppelpunkt nach dem Schlüssel</translation>
        </message>
        <message>
            <source>a comma between two values</source>
            <translation>ein Komma zwischen zwei Werten</translation>
        </message>
        <message>
            <source>a comma or a closing bracket ]</source>
            <translation>ein Komma oder eine schließende Klammer ]</translation>
        </message>
        <message>
            <source>a comma or a closing brace }</source>
            <translation>ein Komma oder eine schließende Klammer }</translation>
        </message>
        <message>
            <source>the closing quote of a string</source>
            <translation>das schließende Anführungszeichen einer Zeichenkette</translation>
        </message>
        <message>
            <source>nothing after the value</source>
            <translation>nichts nach dem Wert</translation>
        </message>
        <message>
            <source>an escape in a string</source>
            <translation>eine Maskierung in der Zeichenkette</translation>
        </message>
        <message>
            <source>an escape that JSON has</source>
            <translation>eine Maskierung, die JSON kennt</translation>
        </message>
        <message>
            <source>a backslash before another character</source>
            <translation>ein Rückstrich vor einem anderen Zeichen</translation>
        </message>
        <message>
            <source>a pair of surrogates</source>
            <translation>ein Paar von Surrogaten</translation>
        </message>
        <message>
            <source>a lone surrogate</source>
            <translation>ein einzelnes Surrogat</translation>
        </message>
        <message>
            <source>four hexadecimal digits in an escape</source>
            <translation>vier hexadezimale Ziffern in einer Maskierung</translation>
        </message>
        <message>
            <source>something else</source>
            <translation>etwas anderes</translation>
        </message>
        <message>
            <source>a number without leading zeros</source>
            <translation>eine Zahl ohne führende Nullen</translation>
        </message>
        <message>
            <source>a leading zero</source>
            <translation>eine führende Null</translation>
        </message>
        <message>
            <source>a digit of a number</source>
            <translation>eine Ziffer einer Zahl</translation>
        </message>
        <message>
            <source>the end (unexpected end)</source>
            <translation>das Ende (unerwartetes Ende)</translation>
        </message>
        <message>
            <source>the end of the text</source>
            <translation>das Ende des Textes</translation>
        </message>
        <message>
            <source>another character</source>
            <translation>ein anderes Zeichen</translation>
        </message>
        <message>
            <source>a single quote</source>
            <translation>ein einfaches Anführungszeichen</translation>
        </message>
        <message>
            <source>a raw tab (control character)</source>
            <translation>ein unmaskierter Tabulator (Steuerzeichen)</translation>
        </message>
        <message>
            <source>a raw line break (control character)</source>
            <translation>ein unmaskierter Zeilenumbruch (Steuerzeichen)</translation>
        </message>
        <message>
            <source>a raw control character</source>
            <translation>ein unmaskiertes Steuerzeichen</translation>
        </message>
        <message>
            <source>a zero byte (NUL)</source>
            <translation>ein Nullbyte (NUL)</translation>
        </message>
        <message>
            <source>a comment</source>
            <translation>ein Kommentar</translation>
        </message>
        <message>
            <source>&lt; (HTML or XML)</source>
            <translation>&lt; (HTML oder XML)</translation>
        </message>
        <message>
            <source>a word without quotes</source>
            <translation>ein Wort ohne Anführungszeichen</translation>
        </message>
        <message>
            <source>a character outside of a string</source>
            <translation>ein Zeichen außerhalb einer Zeichenkette</translation>
        </message>
        <message>
            <source>one event a line</source>
            <translation>ein Ereignis je Zeile</translation>
        </message>
        <message>
            <source>another one after it</source>
            <translation>ein weiteres dahinter</translation>
        </message>
        <message>
            <source>a quote that is not closed</source>
            <translation>ein Anführungszeichen, das nicht geschlossen wird</translation>
        </message>
        <message>
            <source>text after a closing quote</source>
            <translation>Text nach einem schließenden Anführungszeichen</translation>
        </message>
        <message>
            <source>a control character</source>
            <translation>ein Steuerzeichen</translation>
        </message>
        <message>
            <source>more cells than the header has</source>
            <translation>mehr Zellen, als die Kopfzeile hat</translation>
        </message>
        <message>
            <source>a comment that does not end</source>
            <translation>ein Kommentar, der nicht endet</translation>
        </message>
        <message>
            <source>a name or text of over 1 MB</source>
            <translation>ein Name oder Text von über 1 MB</translation>
        </message>
        <message>
            <source>the program weft-dot-worker, which reads DOT, is missing</source>
            <translation>das Programm weft-dot-worker, das DOT liest, fehlt</translation>
        </message>
        <message>
            <source>the program weft-dot-worker, which reads DOT, can&apos;t be started</source>
            <translation>das Programm weft-dot-worker, das DOT liest, lässt sich nicht starten</translation>
        </message>
        <message>
            <source>Graphviz crashes on this text</source>
            <translation>Graphviz stürzt an diesem Text ab</translation>
        </message>
        <message>
            <source>Graphviz does not come to an end with this text</source>
            <translation>Graphviz kommt mit diesem Text zu keinem Ende</translation>
        </message>
        <message>
            <source>Graphviz makes too much of this text</source>
            <translation>Graphviz macht zu viel aus diesem Text</translation>
        </message>
        <message>
            <source>Graphviz gives no usable answer for this text</source>
            <translation>Graphviz gibt auf diesen Text keine brauchbare Antwort</translation>
        </message>
        <message>
            <source>the end of the file</source>
            <translation>das Ende der Datei</translation>
        </message>
        <message>
            <source>the end of a text</source>
            <translation>das Ende eines Textes</translation>
        </message>
        <message>
            <source>the beginning of a block</source>
            <translation>der Anfang eines Blocks</translation>
        </message>
        <message>
            <source>the name of a bounded context</source>
            <translation>der Name eines Bounded Context</translation>
        </message>
        <message>
            <source>the name of a group</source>
            <translation>der Name einer Gruppe</translation>
        </message>
        <message>
            <source>the name of a stakeholder</source>
            <translation>der Name eines Stakeholders</translation>
        </message>
        <message>
            <source>the value of %1</source>
            <translation>der Wert von %1</translation>
        </message>
        <message>
            <source>control character %1</source>
            <translation>Steuerzeichen %1</translation>
        </message>
        <message>
            <source>unresolved merge conflict (&lt;&lt;&lt;&lt;&lt;&lt;&lt;)</source>
            <translation>ungelöster Merge-Konflikt (&lt;&lt;&lt;&lt;&lt;&lt;&lt;)</translation>
        </message>
        <message>
            <source>a tab where only blanks may indent (%1)</source>
            <translation>ein Tabulator, wo nur Leerzeichen einrücken dürfen (%1)</translation>
        </message>
        <message>
            <source>a version of YAML that is not known (%YAML directive)</source>
            <translation>eine unbekannte Version von YAML (Direktive %YAML)</translation>
        </message>
        <message>
            <source>out of memory</source>
            <translation>kein Speicher mehr</translation>
        </message>
        <message>
            <source>while scanning a simple key</source>
            <translation>in einem Schlüssel</translation>
        </message>
        <message>
            <source>while scanning a plain scalar</source>
            <translation>in einem Text ohne Anführungszeichen</translation>
        </message>
        <message>
            <source>while scanning a quoted scalar</source>
            <translation>in einem Text mit Anführungszeichen</translation>
        </message>
        <message>
            <source>while scanning a block scalar</source>
            <translation>in einem Textblock</translation>
        </message>
        <message>
            <source>while scanning an anchor</source>
            <translation>in einem Anker</translation>
        </message>
        <message>
            <source>while scanning an alias</source>
            <translation>in einem Alias</translation>
        </message>
        <message>
            <source>while scanning a tag</source>
            <translation>in einem Tag</translation>
        </message>
        <message>
            <source>while scanning a directive</source>
            <translation>in einer Direktive</translation>
        </message>
        <message>
            <source>while scanning for the next token</source>
            <translation>vor dem nächsten Zeichen</translation>
        </message>
        <message>
            <source>while parsing a double-quoted scalar</source>
            <translation>in einem Text mit doppelten Anführungszeichen</translation>
        </message>
        <message>
            <source>while parsing a block mapping</source>
            <translation>in einer eingerückten Zuordnung</translation>
        </message>
        <message>
            <source>while parsing a block collection</source>
            <translation>in einer eingerückten Liste</translation>
        </message>
        <message>
            <source>while parsing a block node</source>
            <translation>in einem eingerückten Wert</translation>
        </message>
        <message>
            <source>while parsing a flow mapping</source>
            <translation>in einer Zuordnung in Klammern</translation>
        </message>
        <message>
            <source>while parsing a flow sequence</source>
            <translation>in einer Liste in Klammern</translation>
        </message>
        <message>
            <source>while parsing a flow node</source>
            <translation>in einem Wert in Klammern</translation>
        </message>
        <message>
            <source>while parsing a node</source>
            <translation>in einem Wert</translation>
        </message>
        <message>
            <source>could not find expected &apos;:&apos;</source>
            <translation>erwartet wurde &apos;:&apos;</translation>
        </message>
        <message>
            <source>mapping values are not allowed in this context</source>
            <translation>eine Zuordnung ist hier nicht erlaubt</translation>
        </message>
        <message>
            <source>block sequence entries are not allowed in this context</source>
            <translation>ein Listeneintrag ist hier nicht erlaubt</translation>
        </message>
        <message>
            <source>did not find expected node content</source>
            <translation>erwartet wurde ein Wert</translation>
        </message>
        <message>
            <source>did not find expected &apos;-&apos; indicator</source>
            <translation>erwartet wurde &apos;-&apos;</translation>
        </message>
        <message>
            <source>did not find expected key</source>
            <translation>erwartet wurde ein Schlüssel</translation>
        </message>
        <message>
            <source>did not find expected &apos;,&apos; or &apos;]&apos;</source>
            <translation>erwartet wurde &apos;,&apos; oder &apos;]&apos;</translation>
        </message>
        <message>
            <source>did not find expected &apos;,&apos; or &apos;}&apos;</source>
            <translation>erwartet wurde &apos;,&apos; oder &apos;}&apos;</translation>
        </message>
        <message>
            <source>did not find expected alphabetic or numeric character</source>
            <translation>erwartet wurde ein Buchstabe oder eine Ziffer</translation>
        </message>
        <message>
            <source>did not find expected comment or line break</source>
            <translation>erwartet wurde ein Kommentar oder Zeilenende</translation>
        </message>
        <message>
            <source>did not find expected &lt;document start&gt;</source>
            <translation>erwartet wurde der Anfang eines Dokuments</translation>
        </message>
        <message>
            <source>did not find expected whitespace or line break</source>
            <translation>erwartet wurde ein Leerzeichen oder Zeilenende</translation>
        </message>
        <message>
            <source>did not find expected tag URI</source>
            <translation>erwartet wurde ein Tag-URI</translation>
        </message>
        <message>
            <source>found unexpected end of stream</source>
            <translation>der Text endet unerwartet</translation>
        </message>
        <message>
            <source>found unexpected document indicator</source>
            <translation>ein Dokument beginnt oder endet unerwartet</translation>
        </message>
        <message>
            <source>found unexpected &apos;:&apos;</source>
            <translation>unerwartetes &apos;:&apos;</translation>
        </message>
        <message>
            <source>found unknown escape character</source>
            <translation>unbekannte Maskierung</translation>
        </message>
        <message>
            <source>found a tab character that violates indentation</source>
            <translation>ein Tabulator verletzt die Einrückung</translation>
        </message>
        <message>
            <source>found a tab character where an indentation space is expected</source>
            <translation>ein Tabulator, wo ein Leerzeichen einrücken soll</translation>
        </message>
        <message>
            <source>found character that cannot start any token</source>
            <translation>ein Zeichen, mit dem nichts beginnen kann</translation>
        </message>
        <message>
            <source>found duplicate %YAML directive</source>
            <translation>doppelte Direktive %YAML</translation>
        </message>
        <message>
            <source>found undefined tag handle</source>
            <translation>unbekanntes Tag-Kürzel</translation>
        </message>
        <message>
            <source>found extra document start</source>
            <translation>ein weiterer Anfang eines Dokuments</translation>
        </message>
        <message>
            <source>wrong checksum</source>
            <translation>falsche Prüfsumme</translation>
        </message>
        <message>
            <source>trailing bytes</source>
            <translation>überzählige Bytes</translation>
        </message>
        <message>
            <source>damaged data</source>
            <translation>beschädigte Daten</translation>
        </message>
        <message>
            <source>truncated</source>
            <translation>abgeschnitten</translation>
        </message>
        <message>
            <source>no file name</source>
            <translation>kein Dateiname</translation>
        </message>
        <message>
            <source>not a regular file</source>
            <translation>keine gewöhnliche Datei</translation>
        </message>
        <message>
            <source>Permission denied</source>
            <translation>Zugriff verweigert</translation>
        </message>
        <message>
            <source>No such file or directory</source>
            <translation>keine solche Datei und kein solches Verzeichnis</translation>
        </message>
        <message>
            <source>Is a directory</source>
            <translation>ein Verzeichnis</translation>
        </message>
        <message>
            <source>Not a directory</source>
            <translation>kein Verzeichnis</translation>
        </message>
        <message>
            <source>No space left on device</source>
            <translation>kein Platz mehr auf dem Datenträger</translation>
        </message>
        <message>
            <source>Read-only file system</source>
            <translation>das Dateisystem ist schreibgeschützt</translation>
        </message>
        <message>
            <source>Too many open files</source>
            <translation>zu viele offene Dateien</translation>
        </message>
        <message>
            <source>Input/output error</source>
            <translation>Fehler beim Lesen oder Schreiben</translation>
        </message>
        <message>
            <source>File name too long</source>
            <translation>der Dateiname ist zu lang</translation>
        </message>
        <message>
            <source>a parenthesis is missing or too many</source>
            <translation>eine runde Klammer fehlt oder ist zu viel</translation>
        </message>
        <message>
            <source>a bracket is missing</source>
            <translation>eine eckige Klammer fehlt</translation>
        </message>
        <message>
            <source>nothing to repeat</source>
            <translation>nichts zum Wiederholen</translation>
        </message>
        <message>
            <source>repeats more often than the limit of 1,000</source>
            <translation>wiederholt öfter als die Grenze von 1.000</translation>
        </message>
        <message>
            <source>recursion and look-around are not supported</source>
            <translation>Rekursion und Umschau werden nicht unterstützt</translation>
        </message>
        <message>
            <source>too large once compiled</source>
            <translation>übersetzt zu groß</translation>
        </message>
        <message>
            <source>longer than the limit of %1 characters</source>
            <translation>länger als die Grenze von %1 Zeichen</translation>
        </message>
        <message>
            <source>product</source>
            <translation>Datenprodukt</translation>
        </message>
        <message>
            <source>data product</source>
            <translation>Datenprodukt</translation>
        </message>
        <message>
            <source>output port</source>
            <translation>Ausgangsport</translation>
        </message>
        <message>
            <source>contract</source>
            <translation>Datenvertrag</translation>
        </message>
        <message>
            <source>domain</source>
            <translation>Domäne</translation>
        </message>
        <message>
            <source>team</source>
            <translation>Team</translation>
        </message>
        <message>
            <source>team member</source>
            <translation>Teammitglied</translation>
        </message>
        <message>
            <source>user</source>
            <translation>Benutzer</translation>
        </message>
        <message>
            <source>dataset</source>
            <translation>Dataset</translation>
        </message>
        <message>
            <source>table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <source>pipeline</source>
            <translation>Pipeline</translation>
        </message>
        <message>
            <source>facet</source>
            <translation>Facet</translation>
        </message>
        <message>
            <source>port</source>
            <translation>Port</translation>
        </message>
        <message>
            <source>node</source>
            <translation>Knoten</translation>
        </message>
        <message>
            <source>edge</source>
            <translation>Kante</translation>
        </message>
        <message>
            <source>lineage edge</source>
            <translation>Lineage-Kante</translation>
        </message>
        <message>
            <source>lineage row</source>
            <translation>Lineage-Zeile</translation>
        </message>
        <message>
            <source>column lineage</source>
            <translation>Spalten-Lineage</translation>
        </message>
        <message>
            <source>stakeholder</source>
            <translation>Stakeholder</translation>
        </message>
        <message>
            <source>stakeholder register</source>
            <translation>Stakeholder-Register</translation>
        </message>
        <message>
            <source>usage agreement</source>
            <translation>Nutzungsvereinbarung</translation>
        </message>
        <message>
            <source>alias file</source>
            <translation>Alias-Datei</translation>
        </message>
        <message>
            <source>dbt manifest</source>
            <translation>dbt-Manifest</translation>
        </message>
        <message>
            <source>dbt node</source>
            <translation>dbt-Knoten</translation>
        </message>
        <message>
            <source>dbt group</source>
            <translation>dbt-Gruppe</translation>
        </message>
        <message>
            <source>dbt catalog</source>
            <translation>dbt-Katalog</translation>
        </message>
        <message>
            <source>DataHub event</source>
            <translation>DataHub-Ereignis</translation>
        </message>
        <message>
            <source>DataHub entry</source>
            <translation>DataHub-Eintrag</translation>
        </message>
        <message>
            <source>server %1</source>
            <translation>Server %1</translation>
        </message>
        <message>
            <source>channel %1</source>
            <translation>Kanal %1</translation>
        </message>
        <message>
            <source>operation %1</source>
            <translation>Operation %1</translation>
        </message>
        <message>
            <source>a name of its own</source>
            <translation>ein eigener Name</translation>
        </message>
        <message>
            <source>a name and version of its own</source>
            <translation>eigener Name und eigene Version</translation>
        </message>
        <message>
            <source>at most %1 bytes</source>
            <translation>höchstens %1 Bytes</translation>
        </message>
        <message>
            <source>at most %1</source>
            <translation>höchstens %1</translation>
        </message>
        <message>
            <source>object</source>
            <translation>object</translation>
        </message>
        <message>
            <source>string, number, object …</source>
            <translation>string, number, object …</translation>
        </message>
        <message>
            <source>model, seed, snapshot, test …</source>
            <translation>model, seed, snapshot, test …</translation>
        </message>
        <message>
            <source>{op, path: /FIELD…, value}</source>
            <translation>{op, path: /FIELD…, value}</translation>
        </message>
        <message>
            <source>{CLASS: {…}}</source>
            <translation>{CLASS: {…}}</translation>
        </message>
        <message>
            <source>send or receive</source>
            <translation>send oder receive</translation>
        </message>
        <message>
            <source>DIRECT or INDIRECT</source>
            <translation>DIRECT oder INDIRECT</translation>
        </message>
        <message>
            <source>START, RUNNING, COMPLETE, ABORT, FAIL or OTHER</source>
            <translation>START, RUNNING, COMPLETE, ABORT, FAIL oder OTHER</translation>
        </message>
        <message>
            <source>DataProduct, Domain or Dataset</source>
            <translation>DataProduct, Domain oder Dataset</translation>
        </message>
        <message>
            <source>dependsOn, uses, consumes, derivedFrom or produces</source>
            <translation>dependsOn, uses, consumes, derivedFrom oder produces</translation>
        </message>
        <message>
            <source>source-aligned, aggregate or consumer-aligned</source>
            <translation>source-aligned, aggregate oder consumer-aligned</translation>
        </message>
        <message>
            <source>experimental, stable or ending</source>
            <translation>experimental, stable oder ending</translation>
        </message>
        <message>
            <source>virtual, materialized or mixed</source>
            <translation>virtual, materialized oder mixed</translation>
        </message>
        <message>
            <source>power, influence, interest or attitude</source>
            <translation>power, influence, interest oder attitude</translation>
        </message>
        <message>
            <source>a component, resource or API</source>
            <translation>eine Komponente, Ressource oder API</translation>
        </message>
        <message>
            <source>a dataset between the two pipelines</source>
            <translation>ein Dataset zwischen den beiden Pipelines</translation>
        </message>
        <message>
            <source>a dataset between the two jobs</source>
            <translation>ein Dataset zwischen den beiden Jobs</translation>
        </message>
        <message>
            <source>a domain that is not part of this one</source>
            <translation>eine Domäne, die nicht Teil dieser ist</translation>
        </message>
        <message>
            <source>another domain</source>
            <translation>eine andere Domäne</translation>
        </message>
        <message>
            <source>a field of the dataset that the lineage is of</source>
            <translation>ein Feld des Datasets, um dessen Lineage es geht</translation>
        </message>
        <message>
            <source>a field of this model</source>
            <translation>ein Feld dieses Modells</translation>
        </message>
        <message>
            <source>a table and column of this contract</source>
            <translation>eine Tabelle und Spalte dieses Datenvertrags</translation>
        </message>
        <message>
            <source>the nodes that depends_on names</source>
            <translation>die Knoten, die depends_on nennt</translation>
        </message>
        <message>
            <source>a word such as high, or a number of one scale</source>
            <translation>ein Wort wie high oder eine Zahl auf einer Skala</translation>
        </message>
        <message>
            <source>an aspect without its class</source>
            <translation>ein Aspekt ohne seine Klasse</translation>
        </message>
        <message>
            <source>an operation without path or value</source>
            <translation>eine Operation ohne Pfad oder Wert</translation>
        </message>
        <message>
            <source>the run itself</source>
            <translation>der Lauf selbst</translation>
        </message>
        <message>
            <source>another run</source>
            <translation>ein anderer Lauf</translation>
        </message>
        <message>
            <source>one of the inputs of the event</source>
            <translation>eine der Eingaben des Ereignisses</translation>
        </message>
        <message>
            <source>one sheet of each level and arrangement</source>
            <translation>ein Blatt je Ebene und Anordnung</translation>
        </message>
        <message>
            <source>the environment of %1</source>
            <translation>die Umgebung von %1</translation>
        </message>
        <message>
            <source>a URN of all parts that a %1 has</source>
            <translation>eine URN mit allen Teilen, die %1 hat</translation>
        </message>
        <message>
            <source>urn:li:corpuser:NAME or urn:li:corpGroup:NAME</source>
            <translation>urn:li:corpuser:NAME oder urn:li:corpGroup:NAME</translation>
        </message>
        <message>
            <source>a name of parts with dots between them (SERVICE.DATABASE.SCHEMA.TABLE)</source>
            <translation>ein Name aus Teilen mit Punkten dazwischen (SERVICE.DATABASE.SCHEMA.TABLE)</translation>
        </message>
        <message>
            <source>a fully qualified name (SYSTEM:part.part)</source>
            <translation>ein vollständiger Name (SYSTEM:part.part)</translation>
        </message>
        <message>
            <source>0 to 1; every power here is read as one of %1</source>
            <translation>0 bis 1; jede Macht hier gilt als Wert aus %1</translation>
        </message>
        <message>
            <source>0 to 1; every influence here is read as one of %1</source>
            <translation>0 bis 1; jeder Einfluss hier gilt als Wert aus %1</translation>
        </message>
        <message>
            <source>0 to 1; every interest here is read as one of %1</source>
            <translation>0 bis 1; jedes Interesse hier gilt als Wert aus %1</translation>
        </message>
        <message>
            <source>a JSON object of limits</source>
            <translation>ein JSON-Objekt mit Grenzen</translation>
        </message>
        <message>
            <source>a whole number from 1 on</source>
            <translation>eine ganze Zahl ab 1</translation>
        </message>
        <message>
            <source>no JSON</source>
            <translation>kein JSON</translation>
        </message>
        <message>
            <source>nothing is there</source>
            <translation>dort ist nichts</translation>
        </message>
        <message>
            <source>there is no such part</source>
            <translation>dieser Teil fehlt</translation>
        </message>
        <message>
            <source>too many references in a row</source>
            <translation>zu viele Verweise hintereinander</translation>
        </message>
        <message>
            <source>it is no mapping</source>
            <translation>es ist keine Zuordnung</translation>
        </message>
        <message>
            <source>it is no channel of this document</source>
            <translation>es ist kein Kanal dieses Dokuments</translation>
        </message>
        <message>
            <source>leads back to itself</source>
            <translation>führt zu sich selbst zurück</translation>
        </message>
        <message>
            <source>tables and columns</source>
            <translation>Tabellen und Spalten</translation>
        </message>
        <message>
            <source>edges between kinds of nodes that a mesh does not join</source>
            <translation>Kanten zwischen Arten von Knoten, die ein Mesh nicht verbindet</translation>
        </message>
        <message>
            <source>edges between domains, which follow from their products</source>
            <translation>Kanten zwischen Domänen, die aus ihren Datenprodukten folgen</translation>
        </message>
        <message>
            <source>that edges have no direction: they are read from their first end to their second</source>
            <translation>dass Kanten keine Richtung haben: sie gelten vom ersten Ende zum zweiten</translation>
        </message>
        <message>
            <source>fragment of an opendataproducts.org product</source>
            <translation>Teil eines Datenprodukts von opendataproducts.org</translation>
        </message>
        <message>
            <source>Apache Atlas type definitions</source>
            <translation>Typdefinitionen von Apache Atlas</translation>
        </message>
        <message>
            <source>DataHub glossary</source>
            <translation>DataHub-Glossar</translation>
        </message>
        <message>
            <source>Marquez namespace</source>
            <translation>Marquez-Namensraum</translation>
        </message>
        <message>
            <source>Marquez source</source>
            <translation>Marquez-Quelle</translation>
        </message>
        <message>
            <source>OpenMetadata service</source>
            <translation>OpenMetadata-Dienst</translation>
        </message>
        <message>
            <source>OpenMetadata database</source>
            <translation>OpenMetadata-Datenbank</translation>
        </message>
        <message>
            <source>OpenMetadata task</source>
            <translation>OpenMetadata-Aufgabe</translation>
        </message>
        <message>
            <source>OpenMetadata pipeline status</source>
            <translation>OpenMetadata-Pipeline-Status</translation>
        </message>
        <message>
            <source>OpenMetadata entity of another kind</source>
            <translation>OpenMetadata-Eintrag anderer Art</translation>
        </message>
        <message>
            <source>OpenAPI document</source>
            <translation>OpenAPI</translation>
        </message>
        <message>
            <source>dbt %1 without entries</source>
            <translation>dbt-%1 ohne Einträge</translation>
        </message>
        <message>
            <source>%1 rows that Weft derived from owners</source>
            <translation>%1 Zeilen, die Weft aus Verantwortlichen abgeleitet hat</translation>
        </message>
        <message>
            <source>no memory for the image</source>
            <translation>kein Speicher für das Bild</translation>
        </message>
        <message>
            <source>the PDF writer failed</source>
            <translation>das Schreiben des PDF misslang</translation>
        </message>
        <message>
            <source>the PNG writer failed</source>
            <translation>das Schreiben des PNG misslang</translation>
        </message>
    </context>
    <context>
        <name>StageText</name>
        <message>
            <source>Looking for files</source>
            <translation>Dateien suchen</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Lesen</translation>
        </message>
        <message>
            <source>Joining</source>
            <translation>Verknüpfen</translation>
        </message>
        <message>
            <source>Analysing</source>
            <translation>Auswerten</translation>
        </message>
        <message>
            <source>Laying out</source>
            <translation>Anordnen</translation>
        </message>
        <message>
            <source>Drawing</source>
            <translation>Zeichnen</translation>
        </message>
        <message>
            <source>Writing</source>
            <translation>Schreiben</translation>
        </message>
    </context>
    <context>
        <name>StakeholderGrid</name>
        <message>
            <source>Stakeholders by power and interest</source>
            <translation>Stakeholder nach Einfluss und Interesse</translation>
        </message>
        <message>
            <source>Power ↑</source>
            <translation>Einfluss ↑</translation>
        </message>
        <message>
            <source>Interest →</source>
            <translation>Interesse →</translation>
        </message>
        <message>
            <source>Not assessed (%1)</source>
            <translation>Nicht eingeschätzt (%1)</translation>
        </message>
        <message>
            <source>By number (%1)</source>
            <translation>Nach Nummer (%1)</translation>
        </message>
        <message>
            <source>data of %1</source>
            <translation>Datenstand %1</translation>
        </message>
        <message>
            <source>manifests without a date</source>
            <translation>Manifeste ohne Datum</translation>
        </message>
        <message>
            <source>%1 of %2 stakeholders placed · %3 of them derived from the mesh</source>
            <translation>%1 von %2 Stakeholdern platziert · %3 davon aus dem Mesh abgeleitet</translation>
        </message>
    </context>
    <context>
        <name>StakeholderText</name>
        <message>
            <source>Manage closely</source>
            <translation>Eng einbinden</translation>
        </message>
        <message>
            <source>Keep satisfied</source>
            <translation>Zufriedenstellen</translation>
        </message>
        <message>
            <source>Keep informed</source>
            <translation>Informiert halten</translation>
        </message>
        <message>
            <source>Monitor</source>
            <translation>Beobachten</translation>
        </message>
        <message>
            <source>Not assessed</source>
            <translation>Nicht eingeschätzt</translation>
        </message>
        <message>
            <source>from the register: power %1, interest %2</source>
            <translation>aus dem Register: Einfluss %1, Interesse %2</translation>
        </message>
        <message>
            <source>derived: power %1 = √ of the share of the other products that his feed (%2); interest %3 = √ of the share that feeds his (%4); owns %5, reads %6 directly; high from power %7 and interest %8</source>
            <translation>abgeleitet: Einfluss %1 = √ des Anteils der anderen Datenprodukte, die von seinen beliefert werden (%2); Interesse %3 = √ des Anteils, der seine beliefert (%4); besitzt %5, liest %6 unmittelbar; hoch ab Einfluss %7 und Interesse %8</translation>
        </message>
        <message>
            <source>not stated</source>
            <translation>nicht angegeben</translation>
        </message>
        <message>
            <source>not assessed (“%1”)</source>
            <translation>nicht eingeschätzt („%1“)</translation>
        </message>
        <message>
            <source>%1 (written “%2”)</source>
            <translation>%1 (angegeben als „%2“)</translation>
        </message>
    </context>
    <context>
        <name>StakeholdersAnalysis</name>
        <message>
            <source>Stakeholders</source>
            <translation>Stakeholder</translation>
        </message>
        <message>
            <source>stakeholder</source>
            <translation>Stakeholder</translation>
        </message>
        <message>
            <source>name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>role</source>
            <translation>Rolle</translation>
        </message>
        <message>
            <source>domain</source>
            <translation>Domäne</translation>
        </message>
        <message>
            <source>power</source>
            <translation>Einfluss</translation>
        </message>
        <message>
            <source>interest</source>
            <translation>Interesse</translation>
        </message>
        <message>
            <source>quadrant</source>
            <translation>Quadrant</translation>
        </message>
        <message>
            <source>products</source>
            <translation>Datenprodukte</translation>
        </message>
        <message>
            <source>source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>register</source>
            <translation>Register</translation>
        </message>
        <message>
            <source>derived</source>
            <translation>abgeleitet</translation>
        </message>
        <message>
            <source>Smallest group that speaks for all domains</source>
            <translation>Kleinste Gruppe, die für alle Domänen spricht</translation>
        </message>
        <message>
            <source>domains</source>
            <translation>Domänen</translation>
        </message>
        <message>
            <source>%1 stakeholders, %2 to manage closely; %3 people speak for all domains</source>
            <translation>%1 Stakeholder, davon %2 eng einzubinden; %3 Personen sprechen für alle Domänen</translation>
        </message>
    </context>
    <context>
        <name>StatsAnalysis</name>
        <message>
            <source>Mesh</source>
            <translation>Mesh</translation>
        </message>
        <message>
            <source>what</source>
            <translation>was</translation>
        </message>
        <message>
            <source>count</source>
            <translation>Anzahl</translation>
        </message>
        <message>
            <source>data products</source>
            <translation>Datenprodukte</translation>
        </message>
        <message>
            <source>domains</source>
            <translation>Domänen</translation>
        </message>
        <message>
            <source>owners</source>
            <translation>Eigentümer</translation>
        </message>
        <message>
            <source>input ports</source>
            <translation>Eingangsports</translation>
        </message>
        <message>
            <source>output ports</source>
            <translation>Ausgangsports</translation>
        </message>
        <message>
            <source>contracts</source>
            <translation>Datenverträge</translation>
        </message>
        <message>
            <source>datasets</source>
            <translation>Datasets</translation>
        </message>
        <message>
            <source>jobs</source>
            <translation>Jobs</translation>
        </message>
        <message>
            <source>columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>runs</source>
            <translation>Läufe</translation>
        </message>
        <message>
            <source>events</source>
            <translation>Ereignisse</translation>
        </message>
        <message>
            <source>stakeholders</source>
            <translation>Stakeholder</translation>
        </message>
        <message>
            <source>product edges, declared</source>
            <translation>Kanten zwischen Datenprodukten, deklariert</translation>
        </message>
        <message>
            <source>product edges, observed</source>
            <translation>Kanten zwischen Datenprodukten, beobachtet</translation>
        </message>
        <message>
            <source>product edges, both</source>
            <translation>Kanten zwischen Datenprodukten, beides</translation>
        </message>
        <message>
            <source>column edges, direct</source>
            <translation>Kanten zwischen Spalten, direkt</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Quellen</translation>
        </message>
        <message>
            <source>format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>version</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>records</source>
            <translation>Datensätze</translation>
        </message>
        <message>
            <source>skipped</source>
            <translation>abgelehnt</translation>
        </message>
        <message>
            <source>bytes</source>
            <translation>Bytes</translation>
        </message>
        <message>
            <source>path</source>
            <translation>Pfad</translation>
        </message>
        <message>
            <source>%1 data products in %2 domains; %3 errors, %4 warnings</source>
            <translation>%1 Datenprodukte in %2 Domänen; %3 Fehler, %4 Warnungen</translation>
        </message>
    </context>
    <context>
        <name>TrustText</name>
        <message>
            <source>Jan</source>
            <translation>Jan.</translation>
        </message>
        <message>
            <source>Feb</source>
            <translation>Feb.</translation>
        </message>
        <message>
            <source>Mar</source>
            <translation>März</translation>
        </message>
        <message>
            <source>Apr</source>
            <translation>Apr.</translation>
        </message>
        <message>
            <source>May</source>
            <translation>Mai</translation>
        </message>
        <message>
            <source>Jun</source>
            <translation>Juni</translation>
        </message>
        <message>
            <source>Jul</source>
            <translation>Juli</translation>
        </message>
        <message>
            <source>Aug</source>
            <translation>Aug.</translation>
        </message>
        <message>
            <source>Sep</source>
            <translation>Sept.</translation>
        </message>
        <message>
            <source>Oct</source>
            <translation>Okt.</translation>
        </message>
        <message>
            <source>Nov</source>
            <translation>Nov.</translation>
        </message>
        <message>
            <source>Dec</source>
            <translation>Dez.</translation>
        </message>
        <message>
            <source>%1 %2 %3</source>
            <comment>day, month, year</comment>
            <translation>%1. %2 %3</translation>
        </message>
        <message>
            <source>%1 of %2 domains shown</source>
            <translation>%1 von %2 Domänen gezeigt</translation>
        </message>
        <message>
            <source>%1 of %2 products shown</source>
            <translation>%1 von %2 Datenprodukten gezeigt</translation>
        </message>
        <message>
            <source>%1 of %2 datasets shown</source>
            <translation>%1 von %2 Datasets gezeigt</translation>
        </message>
        <message>
            <source>%1 of %2 columns shown</source>
            <translation>%1 von %2 Spalten gezeigt</translation>
        </message>
        <message>
            <source>1 record refused</source>
            <translation>1 Datensatz abgelehnt</translation>
        </message>
        <message>
            <source>%1 records refused</source>
            <translation>%1 Datensätze abgelehnt</translation>
        </message>
        <message>
            <source>1 name unresolved</source>
            <translation>1 Name nicht aufgelöst</translation>
        </message>
        <message>
            <source>%1 names unresolved</source>
            <translation>%1 Namen nicht aufgelöst</translation>
        </message>
        <message>
            <source>observed until %1</source>
            <translation>beobachtet bis %1</translation>
        </message>
        <message>
            <source>nothing observed</source>
            <translation>nichts beobachtet</translation>
        </message>
        <message>
            <source>%1 of 1 edge runs left to right</source>
            <translation>%1 von 1 Kante nach rechts</translation>
        </message>
        <message>
            <source>%1 of %2 edges run left to right</source>
            <translation>%1 von %2 Kanten nach rechts</translation>
        </message>
        <message>
            <source>%1 edges drawn as %2 ribbon lines</source>
            <translation>%1 Kanten als %2 Bänder</translation>
        </message>
        <message>
            <source>since %1: %2 new, %3 gone</source>
            <translation>seit %1: %2 neu, %3 weggefallen</translation>
        </message>
        <message>
            <source>%1 of 1 cell lies above the diagonal</source>
            <translation>%1 von 1 Zelle liegt über der Diagonalen</translation>
        </message>
        <message>
            <source>%1 of %2 cells lie above the diagonal</source>
            <translation>%1 von %2 Zellen liegen über der Diagonalen</translation>
        </message>
    </context>
    <context>
        <name>weft::gui::CanvasLink</name>
        <message>
            <source>Impact of a change: %1</source>
            <translation>Auswirkung einer Änderung: %1</translation>
        </message>
        <message>
            <source>Impact</source>
            <translation>Auswirkung</translation>
        </message>
        <message>
            <source>%1 products · %2 domains · %3 owners</source>
            <translation>%1 Datenprodukte · %2 Domänen · %3 Eigentümer</translation>
        </message>
        <message>
            <source>Territory of %1</source>
            <translation>Wirkungsbereich von %1</translation>
        </message>
        <message numerus="yes">
            <source>%n product(s)</source>
            <translation>
                <numerusform>%n Datenprodukt</numerusform>
                <numerusform>%n Datenprodukte</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>weft::gui::DetailParts</name>
        <message>
            <source>Made from</source>
            <translation>Entsteht aus</translation>
        </message>
        <message>
            <source>Goes into</source>
            <translation>Fließt in</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>not found: only a port names it</source>
            <translation>nicht gefunden: nur ein Port nennt ihn</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>Kennung</translation>
        </message>
        <message>
            <source>Domain</source>
            <translation>Domäne</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Team</translation>
        </message>
        <message>
            <source>Ports</source>
            <translation>Ports</translation>
        </message>
        <message>
            <source>Datasets</source>
            <translation>Datasets</translation>
        </message>
        <message>
            <source>Data product</source>
            <translation>Datenprodukt</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>Namespace</source>
            <translation>Namensraum</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Typ</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Eigentümer</translation>
        </message>
        <message>
            <source>Observed</source>
            <translation>Beobachtet</translation>
        </message>
        <message>
            <source>never</source>
            <translation>nie</translation>
        </message>
        <message>
            <source>Also known as</source>
            <translation>Auch bekannt als</translation>
        </message>
        <message>
            <source>personal data</source>
            <translation>personenbezogene Daten</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>only attempted: every run failed</source>
            <translation>nur versucht: jeder Lauf schlug fehl</translation>
        </message>
        <message>
            <source>by %1</source>
            <translation>durch %1</translation>
        </message>
        <message>
            <source>Written by</source>
            <translation>Geschrieben von</translation>
        </message>
        <message>
            <source>Read by</source>
            <translation>Gelesen von</translation>
        </message>
        <message>
            <source>Contracts</source>
            <translation>Datenverträge</translation>
        </message>
        <message>
            <source>Part of</source>
            <translation>Teil von</translation>
        </message>
        <message>
            <source>Failed runs</source>
            <translation>Fehlgeschlagene Läufe</translation>
        </message>
        <message>
            <source>Reads</source>
            <translation>Liest</translation>
        </message>
        <message>
            <source>Writes</source>
            <translation>Schreibt</translation>
        </message>
        <message>
            <source>Classification</source>
            <translation>Klassifizierung</translation>
        </message>
        <message>
            <source>Personal data</source>
            <translation>Personenbezug</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Schlüssel</translation>
        </message>
        <message>
            <source>Required</source>
            <translation>Pflichtfeld</translation>
        </message>
        <message>
            <source>Known from</source>
            <translation>Bekannt aus</translation>
        </message>
        <message>
            <source>contract and events</source>
            <translation>Datenvertrag und Ereignissen</translation>
        </message>
        <message>
            <source>contract only</source>
            <translation>dem Datenvertrag allein</translation>
        </message>
        <message>
            <source>events only</source>
            <translation>Ereignissen allein</translation>
        </message>
        <message>
            <source>Dataset</source>
            <translation>Dataset</translation>
        </message>
        <message>
            <source>indirect %1</source>
            <translation>indirekt %1</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Befunde</translation>
        </message>
        <message>
            <source>declared and observed</source>
            <translation>deklariert und beobachtet</translation>
        </message>
        <message>
            <source>declared only</source>
            <translation>nur deklariert</translation>
        </message>
        <message>
            <source>observed only · since %1</source>
            <translation>nur beobachtet · seit %1</translation>
        </message>
        <message>
            <source>observed only</source>
            <translation>nur beobachtet</translation>
        </message>
        <message numerus="yes">
            <source>%n run(s), %1 to %2</source>
            <translation>
                <numerusform>%n Lauf, %1 bis %2</numerusform>
                <numerusform>%n Läufe, %1 bis %2</numerusform>
            </translation>
        </message>
        <message>
            <source>not assessed</source>
            <translation>nicht eingeschätzt</translation>
        </message>
        <message>
            <source>Quadrant</source>
            <translation>Quadrant</translation>
        </message>
        <message>
            <source>Power</source>
            <translation>Einfluss</translation>
        </message>
        <message>
            <source>Interest</source>
            <translation>Interesse</translation>
        </message>
        <message>
            <source>Territory</source>
            <translation>Wirkungsbereich</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <source>Owns</source>
            <translation>Besitzt</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rolle</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Kategorie</translation>
        </message>
        <message>
            <source>Engagement</source>
            <translation>Haltung</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>contract %1</source>
            <translation>Datenvertrag %1</translation>
        </message>
        <message>
            <source>contract %1, not found</source>
            <translation>Datenvertrag %1, nicht gefunden</translation>
        </message>
        <message numerus="yes">
            <source>%n reader(s)</source>
            <translation>
                <numerusform>%n Leser</numerusform>
                <numerusform>%n Leser</numerusform>
            </translation>
        </message>
        <message>
            <source>nothing answers it</source>
            <translation>nichts antwortet ihm</translation>
        </message>
        <message>
            <source>Depends on</source>
            <translation>Hängt ab von</translation>
        </message>
        <message>
            <source>nobody</source>
            <translation>niemand</translation>
        </message>
        <message>
            <source>virtual</source>
            <translation>virtuell</translation>
        </message>
        <message>
            <source>materialised</source>
            <translation>materialisiert</translation>
        </message>
        <message>
            <source>Archetype</source>
            <translation>Archetyp</translation>
        </message>
        <message>
            <source>Stakeholder</source>
            <translation>Stakeholder</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <source>Output ports</source>
            <translation>Ausgangsports</translation>
        </message>
        <message>
            <source>Input ports</source>
            <translation>Eingangsports</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Datenprodukte</translation>
        </message>
        <message>
            <source>Owners</source>
            <translation>Eigentümer</translation>
        </message>
        <message>
            <source>Data products</source>
            <translation>Datenprodukte</translation>
        </message>
        <message>
            <source>Input port</source>
            <translation>Eingangsport</translation>
        </message>
        <message>
            <source>Output port</source>
            <translation>Ausgangsport</translation>
        </message>
        <message>
            <source>Contract</source>
            <translation>Datenvertrag</translation>
        </message>
        <message>
            <source>Answered by</source>
            <translation>Beantwortet von</translation>
        </message>
        <message>
            <source>stated by a catalogue</source>
            <translation>von einem Katalog angegeben</translation>
        </message>
        <message>
            <source>stated by a catalogue, %1 to %2</source>
            <translation>von einem Katalog angegeben, %1 bis %2</translation>
        </message>
        <message>
            <source>Domains</source>
            <translation>Domänen</translation>
        </message>
    </context>
    <context>
        <name>weft::gui::DetailsPanel</name>
        <message>
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <source>Select a product, a dataset or a person to see what is known about it.</source>
            <translation>Wählen Sie ein Datenprodukt, ein Dataset oder eine Person, um zu sehen, was darüber bekannt ist.</translation>
        </message>
        <message numerus="yes">
            <source>and %n more selected</source>
            <translation>
                <numerusform>und %n weiteres ausgewählt</numerusform>
                <numerusform>und %n weitere ausgewählt</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 shown</source>
            <translation>%1 von %2 gezeigt</translation>
        </message>
        <message>
            <source>Show impact</source>
            <translation>Auswirkung zeigen</translation>
        </message>
        <message>
            <source>Neighbours only</source>
            <translation>Nur Nachbarn</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>Beleg</translation>
        </message>
        <message>
            <source>Copy reference</source>
            <translation>Referenz kopieren</translation>
        </message>
        <message>
            <source>Open file</source>
            <translation>Datei öffnen</translation>
        </message>
        <message>
            <source>Placed by hand</source>
            <translation>Von Hand platziert</translation>
        </message>
        <message>
            <source>Let go</source>
            <translation>Loslassen</translation>
        </message>
    </context>
    <context>
        <name>weft::gui::EmptyState</name>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 und %n weitere</numerusform>
                <numerusform>%1 und %n weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>Open a data mesh</source>
            <translation>Ein Data Mesh öffnen</translation>
        </message>
        <message>
            <source>Drop a folder of manifests here, or open the example mesh.</source>
            <translation>Ziehen Sie einen Ordner mit Manifesten hierher, oder öffnen Sie das Beispiel-Mesh.</translation>
        </message>
        <message>
            <source>Drop a folder of manifests, contracts, lineage events and stakeholder lists here.</source>
            <translation>Ziehen Sie einen Ordner mit Manifesten, Datenverträgen, Lineage-Ereignissen und Stakeholder-Listen hierher.</translation>
        </message>
        <message>
            <source>Open folder …</source>
            <translation>Ordner öffnen …</translation>
        </message>
        <message>
            <source>Open files …</source>
            <translation>Dateien öffnen …</translation>
        </message>
        <message>
            <source>Open the example mesh</source>
            <translation>Beispiel-Mesh öffnen</translation>
        </message>
        <message>
            <source>RECENT</source>
            <translation>ZULETZT</translation>
        </message>
    </context>
    <context>
        <name>weft::gui::ExplorerModel</name>
        <message>
            <source>No domain</source>
            <translation>Keine Domäne</translation>
        </message>
        <message>
            <source>Datasets of no product</source>
            <translation>Datasets ohne Produkt</translation>
        </message>
        <message>
            <source>input port</source>
            <translation>Eingangsport</translation>
        </message>
        <message>
            <source>output port</source>
            <translation>Ausgangsport</translation>
        </message>
        <message numerus="yes">
            <source>%n column(s)</source>
            <translation>
                <numerusform>%n Spalte</numerusform>
                <numerusform>%n Spalten</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>weft::gui::ExplorerPanel</name>
        <message>
            <source>Filter …</source>
            <translation>Filtern …</translation>
        </message>
        <message>
            <source>Filter the explorer</source>
            <translation>Explorer filtern</translation>
        </message>
        <message>
            <source>Explorer</source>
            <translation>Explorer</translation>
        </message>
        <message>
            <source>Names found</source>
            <translation>Gefundene Namen</translation>
        </message>
        <message>
            <source>Nothing has such a name.</source>
            <translation>Nichts trägt einen solchen Namen.</translation>
        </message>
        <message>
            <source>%1 of %2 shown</source>
            <translation>%1 von %2 gezeigt</translation>
        </message>
    </context>
    <context>
        <name>weft::gui::ExportDialog</name>
        <message>
            <source>Light the impact that is open</source>
            <translation>Die geöffnete Auswirkung hervorheben</translation>
        </message>
        <message>
            <source>Names of the stakeholder register may appear</source>
            <translation>Namen des Stakeholder-Registers dürfen erscheinen</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>SVG picture</source>
            <translation>SVG-Bild</translation>
        </message>
        <message>
            <source>PNG picture</source>
            <translation>PNG-Bild</translation>
        </message>
        <message>
            <source>PDF document</source>
            <translation>PDF-Dokument</translation>
        </message>
        <message>
            <source>CSV table</source>
            <translation>CSV-Tabelle</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>Graphviz DOT</source>
            <translation>Graphviz DOT</translation>
        </message>
        <message>
            <source>Domains</source>
            <translation>Domänen</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Datenprodukte</translation>
        </message>
        <message>
            <source>Datasets</source>
            <translation>Datasets</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Power–interest</source>
            <translation>Power-Interest</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Eigentümer</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>Abweichung</translation>
        </message>
        <message>
            <source>Impact</source>
            <translation>Auswirkung</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>the whole mesh</source>
            <translation>das ganze Mesh</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Ebene</translation>
        </message>
        <message>
            <source>Only around</source>
            <translation>Nur um</translation>
        </message>
        <message>
            <source>Hops</source>
            <translation>Schritte</translation>
        </message>
        <message>
            <source>Overlay</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Farbschema</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Browse …</source>
            <translation>Durchsuchen …</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Export to</source>
            <translation>Exportieren nach</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>Webseite</translation>
        </message>
        <message>
            <source>GraphML</source>
            <translation>GraphML</translation>
        </message>
        <message>
            <source>Mermaid chart</source>
            <translation>Mermaid-Diagramm</translation>
        </message>
        <message>
            <source>OpenLineage static events</source>
            <translation>Statische OpenLineage-Ereignisse</translation>
        </message>
        <message>
            <source>ODPS manifests to start from</source>
            <translation>ODPS-Manifeste als Anfang</translation>
        </message>
    </context>
    <context>
        <name>weft::gui::FindingsPanel</name>
        <message>
            <source>Finding</source>
            <translation>Befund</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Wo</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <source>Kind of finding</source>
            <translation>Art des Befunds</translation>
        </message>
        <message>
            <source>Filter …</source>
            <translation>Filtern …</translation>
        </message>
        <message>
            <source>Filter findings</source>
            <translation>Befunde filtern</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Befunde</translation>
        </message>
        <message>
            <source>All findings</source>
            <translation>Alle Befunde</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Open a mesh to see its cycles, orphans, drift and twins.</source>
            <translation>Öffnen Sie ein Mesh, um Zyklen, Verwaistes, Abweichungen und Zwillinge zu sehen.</translation>
        </message>
        <message>
            <source>No cycles, no orphans, no drift, no twins.</source>
            <translation>Keine Zyklen, nichts Verwaistes, keine Abweichung, keine Zwillinge.</translation>
        </message>
        <message>
            <source>%1 of %2 shown</source>
            <translation>%1 von %2 gezeigt</translation>
        </message>
    </context>
    <context>
        <name>weft::gui::GraphView</name>
        <message>
            <source>%1, selected</source>
            <translation>%1, ausgewählt</translation>
        </message>
        <message>
            <source>+%1 thinner bundles</source>
            <translation>+%1 dünnere Bündel</translation>
        </message>
        <message>
            <source>+%1 passing</source>
            <translation>+%1 durchlaufend</translation>
        </message>
        <message>
            <source>Mesh</source>
            <translation>Mesh</translation>
        </message>
        <message>
            <source>Arrow keys follow the edges, Tab goes through what is visible, Enter opens, F shows everything.</source>
            <translation>Pfeiltasten folgen den Kanten, Tab geht durch das Sichtbare, Eingabe öffnet, F zeigt alles.</translation>
        </message>
        <message>
            <source>domain</source>
            <translation>Domäne</translation>
        </message>
        <message>
            <source>data product</source>
            <translation>Datenprodukt</translation>
        </message>
        <message>
            <source>dataset</source>
            <translation>Dataset</translation>
        </message>
        <message>
            <source>job</source>
            <translation>Job</translation>
        </message>
        <message>
            <source>column</source>
            <translation>Spalte</translation>
        </message>
        <message>
            <source>unresolved name</source>
            <translation>nicht aufgelöster Name</translation>
        </message>
        <message numerus="yes">
            <source>%n source(s)</source>
            <translation>
                <numerusform>%n Quelle</numerusform>
                <numerusform>%n Quellen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n reader(s)</source>
            <translation>
                <numerusform>%n Leser</numerusform>
                <numerusform>%n Leser</numerusform>
            </translation>
        </message>
        <message>
            <source>declared and observed</source>
            <translation>deklariert und beobachtet</translation>
        </message>
        <message>
            <source>declared only</source>
            <translation>nur deklariert</translation>
        </message>
        <message>
            <source>observed only</source>
            <translation>nur beobachtet</translation>
        </message>
        <message>
            <source>observed</source>
            <translation>beobachtet</translation>
        </message>
        <message>
            <source>across products, not declared</source>
            <translation>zwischen Datenprodukten, nicht deklariert</translation>
        </message>
        <message>
            <source>%1 edges, %2</source>
            <translation>%1 Kanten, %2</translation>
        </message>
        <message>
            <source>Double click: open in place</source>
            <translation>Doppelklick: an Ort und Stelle öffnen</translation>
        </message>
        <message>
            <source>Double click: close</source>
            <translation>Doppelklick: schließen</translation>
        </message>
        <message>
            <source>Nothing is left to show: end the focus or the filter.</source>
            <translation>Nichts bleibt zu zeigen: Beenden Sie den Fokus oder den Filter.</translation>
        </message>
        <message>
            <source>No data product names a domain.</source>
            <translation>Kein Datenprodukt nennt eine Domäne.</translation>
        </message>
        <message>
            <source>The sources name no data product.</source>
            <translation>Die Quellen nennen kein Datenprodukt.</translation>
        </message>
        <message>
            <source>The sources name no dataset.</source>
            <translation>Die Quellen nennen kein Dataset.</translation>
        </message>
        <message>
            <source>The sources name no column.</source>
            <translation>Die Quellen nennen keine Spalte.</translation>
        </message>
    </context>
    <context>
        <name>weft::gui::ImpactPanel</name>
        <message>
            <source>A product is withdrawn</source>
            <translation>Ein Datenprodukt wird zurückgezogen</translation>
        </message>
        <message>
            <source>A product moves to another owner</source>
            <translation>Ein Datenprodukt wechselt den Eigentümer</translation>
        </message>
        <message>
            <source>An owner leaves</source>
            <translation>Ein Eigentümer geht</translation>
        </message>
        <message>
            <source>An owner hands over to another</source>
            <translation>Ein Eigentümer übergibt an einen anderen</translation>
        </message>
        <message>
            <source>A port changes</source>
            <translation>Ein Port ändert sich</translation>
        </message>
        <message>
            <source>A dataset changes</source>
            <translation>Ein Dataset ändert sich</translation>
        </message>
        <message>
            <source>A column changes</source>
            <translation>Eine Spalte ändert sich</translation>
        </message>
        <message>
            <source>Kind of change</source>
            <translation>Art der Änderung</translation>
        </message>
        <message>
            <source>Name or reference …</source>
            <translation>Name oder Referenz …</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>Was sich ändert</translation>
        </message>
        <message>
            <source>Person or team …</source>
            <translation>Person oder Team …</translation>
        </message>
        <message>
            <source>New owner</source>
            <translation>Neuer Eigentümer</translation>
        </message>
        <message>
            <source>To</source>
            <translation>An</translation>
        </message>
        <message>
            <source>Downstream: who reads it</source>
            <translation>Flussabwärts: wer es liest</translation>
        </message>
        <message>
            <source>Upstream: what feeds it</source>
            <translation>Flussaufwärts: was es beliefert</translation>
        </message>
        <message>
            <source>Both ways</source>
            <translation>In beide Richtungen</translation>
        </message>
        <message>
            <source>Direction</source>
            <translation>Richtung</translation>
        </message>
        <message>
            <source>any</source>
            <translation>alle</translation>
        </message>
        <message>
            <source>Depth in hops</source>
            <translation>Tiefe in Schritten</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Datenprodukte</translation>
        </message>
        <message>
            <source>Datasets</source>
            <translation>Datasets</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Ebene</translation>
        </message>
        <message>
            <source>Show impact</source>
            <translation>Auswirkung zeigen</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Änderung</translation>
        </message>
        <message>
            <source>Of</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Blick</translation>
        </message>
        <message>
            <source>Hops</source>
            <translation>Schritte</translation>
        </message>
        <message>
            <source>Among</source>
            <translation>Unter</translation>
        </message>
        <message>
            <source>CSV …</source>
            <translation>CSV …</translation>
        </message>
        <message>
            <source>Markdown …</source>
            <translation>Markdown …</translation>
        </message>
        <message>
            <source>Save CSV …</source>
            <translation>CSV sichern …</translation>
        </message>
        <message>
            <source>Save Markdown …</source>
            <translation>Markdown sichern …</translation>
        </message>
        <message>
            <source>End impact</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>Pick what changes: type a name and choose one of the list.</source>
            <translation>Wählen Sie, was sich ändert: Tippen Sie einen Namen, und wählen Sie aus der Liste.</translation>
        </message>
        <message>
            <source>Pick who takes over.</source>
            <translation>Wählen Sie, wer übernimmt.</translation>
        </message>
        <message>
            <source>Pick a product, an owner, a port, a dataset or a column.</source>
            <translation>Wählen Sie ein Datenprodukt, einen Eigentümer, einen Port, ein Dataset oder eine Spalte.</translation>
        </message>
        <message>
            <source>Pick a change to see what it reaches, whom to tell and how they stand to it.</source>
            <translation>Wählen Sie eine Änderung, um zu sehen, was sie erreicht, wer zu informieren ist und wie diese dazu stehen.</translation>
        </message>
        <message>
            <source>Nobody and nothing.</source>
            <translation>Niemand und nichts.</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
    </context>
    <context>
        <name>weft::gui::MainWindow</name>
        <message>
            <source>Mesh</source>
            <translation>Mesh</translation>
        </message>
        <message>
            <source>Explorer</source>
            <translation>Explorer</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <source>Impact</source>
            <translation>Auswirkung</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Befunde</translation>
        </message>
        <message>
            <source>Stakeholders</source>
            <translation>Stakeholder</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>Probleme</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>Zoom</translation>
        </message>
        <message>
            <source>Fit the mesh</source>
            <translation>Mesh einpassen</translation>
        </message>
        <message>
            <source>No mesh is open.</source>
            <translation>Kein Mesh ist geöffnet.</translation>
        </message>
        <message>
            <source>Forget these</source>
            <translation>Diese vergessen</translation>
        </message>
        <message>
            <source>Written: %1</source>
            <translation>Geschrieben: %1</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>Sources changed.</source>
            <translation>Quellen haben sich geändert.</translation>
        </message>
        <message>
            <source>Reload</source>
            <translation>Neu laden</translation>
        </message>
        <message>
            <source>The mesh that was open is still shown.</source>
            <translation>Das bisherige Mesh wird weiter gezeigt.</translation>
        </message>
        <message>
            <source>%1 could not be opened: %2. %3</source>
            <translation>%1 konnte nicht geöffnet werden: %2. %3</translation>
        </message>
        <message>
            <source>Opening was cancelled. The mesh that was open is still shown.</source>
            <translation>Das Öffnen wurde abgebrochen. Das bisherige Mesh wird weiter gezeigt.</translation>
        </message>
        <message>
            <source>Opening was cancelled.</source>
            <translation>Das Öffnen wurde abgebrochen.</translation>
        </message>
        <message>
            <source>latest</source>
            <translation>neuester</translation>
        </message>
        <message>
            <source>%1 – Weft</source>
            <translation>%1 – Weft</translation>
        </message>
        <message>
            <source>Parts of the sources were refused; everything else is shown.</source>
            <translation>Teile der Quellen wurden abgelehnt; alles andere wird gezeigt.</translation>
        </message>
        <message>
            <source>Show problems</source>
            <translation>Probleme zeigen</translation>
        </message>
        <message>
            <source>Findings %1</source>
            <translation>Befunde %1</translation>
        </message>
        <message>
            <source>Problems %1</source>
            <translation>Probleme %1</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <source>Open files</source>
            <translation>Dateien öffnen</translation>
        </message>
        <message>
            <source>About Weft</source>
            <translation>Über Weft</translation>
        </message>
        <message>
            <source>Weft %1 shows who depends on whom in a data mesh, and what a change does.</source>
            <translation>Weft %1 zeigt, wer in einem Data Mesh von wem abhängt und was eine Änderung bewirkt.</translation>
        </message>
        <message>
            <source>Save impact</source>
            <translation>Auswirkung sichern</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>%1 exists. Replace it?</source>
            <translation>%1 gibt es schon. Ersetzen?</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Ersetzen</translation>
        </message>
        <message>
            <source>No program opened %1. The place was copied; WEFT_EDITOR names an editor to use.</source>
            <translation>Kein Programm öffnete %1. Die Stelle wurde kopiert; WEFT_EDITOR nennt einen Editor dafür.</translation>
        </message>
        <message>
            <source>Copy name</source>
            <translation>Namen kopieren</translation>
        </message>
        <message>
            <source>Open file</source>
            <translation>Datei öffnen</translation>
        </message>
        <message>
            <source>Filter by name</source>
            <translation>Nach Namen filtern</translation>
        </message>
        <message>
            <source>Show what has a name that this expression (RE2) fits:</source>
            <translation>Zeigen, auf dessen Namen dieser Ausdruck (RE2) passt:</translation>
        </message>
        <message>
            <source>%1, since %2</source>
            <translation>%1, seit %2</translation>
        </message>
    </context>
    <context>
        <name>weft::gui::MeshDocument</name>
        <message>
            <source>Nothing in the sources could be read.</source>
            <translation>Nichts in den Quellen war lesbar.</translation>
        </message>
        <message>
            <source>What changes is no longer in the mesh.</source>
            <translation>Was sich ändert, ist nicht mehr im Mesh.</translation>
        </message>
    </context>
    <context>
        <name>weft::gui::NameLabel</name>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
    </context>
    <context>
        <name>weft::gui::NodeField</name>
        <message>
            <source>Names found</source>
            <translation>Gefundene Namen</translation>
        </message>
    </context>
    <context>
        <name>weft::gui::NoticeBar</name>
        <message>
            <source>Dismiss</source>
            <translation>Ausblenden</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>Hinweis</translation>
        </message>
    </context>
    <context>
        <name>weft::gui::ProblemsPanel</name>
        <message>
            <source>Error</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Warnung</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>Schwere</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>Was geschah</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Wo</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>All problems</source>
            <translation>Alle Probleme</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>Warnings</source>
            <translation>Warnungen</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Hinweise</translation>
        </message>
        <message>
            <source>Filter …</source>
            <translation>Filtern …</translation>
        </message>
        <message>
            <source>Filter problems</source>
            <translation>Probleme filtern</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>Probleme</translation>
        </message>
        <message>
            <source>%1 records kept, %2 refused</source>
            <translation>%1 Datensätze behalten, %2 abgelehnt</translation>
        </message>
        <message>
            <source>Open a mesh to see what was wrong with its sources.</source>
            <translation>Öffnen Sie ein Mesh, um zu sehen, was an seinen Quellen falsch war.</translation>
        </message>
        <message>
            <source>Every record was read, and nothing was wrong with it.</source>
            <translation>Jeder Datensatz wurde gelesen, und nichts war daran falsch.</translation>
        </message>
    </context>
    <context>
        <name>weft::gui::ProgressStrip</name>
        <message>
            <source>Finding sources</source>
            <translation>Quellen suchen</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Lesen</translation>
        </message>
        <message>
            <source>Joining</source>
            <translation>Verknüpfen</translation>
        </message>
        <message>
            <source>Analysing</source>
            <translation>Auswerten</translation>
        </message>
        <message>
            <source>Arranging</source>
            <translation>Anordnen</translation>
        </message>
        <message>
            <source>Drawing</source>
            <translation>Zeichnen</translation>
        </message>
        <message>
            <source>Writing</source>
            <translation>Schreiben</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>weft::gui::RowView</name>
        <message>
            <source>Copy line</source>
            <translation>Zeile kopieren</translation>
        </message>
        <message>
            <source>Copy reference</source>
            <translation>Referenz kopieren</translation>
        </message>
        <message>
            <source>Show on the mesh</source>
            <translation>Im Mesh zeigen</translation>
        </message>
        <message>
            <source>Copy place</source>
            <translation>Stelle kopieren</translation>
        </message>
        <message>
            <source>Open file</source>
            <translation>Datei öffnen</translation>
        </message>
    </context>
    <context>
        <name>weft::gui::StakeholderGridView</name>
        <message>
            <source>Power-interest grid</source>
            <translation>Power-Interest-Matrix</translation>
        </message>
        <message>
            <source>Nobody is named in this mesh: no owners, no teams, no stakeholder list.</source>
            <translation>Dieses Mesh nennt niemanden: keine Eigentümer, keine Teams, keine Stakeholder-Liste.</translation>
        </message>
        <message>
            <source>Open a mesh to see its people by power and interest.</source>
            <translation>Öffnen Sie ein Mesh, um seine Menschen nach Einfluss und Interesse zu sehen.</translation>
        </message>
    </context>
    <context>
        <name>weft::gui::StakeholderPanel</name>
        <message>
            <source>not assessed</source>
            <translation>nicht eingeschätzt</translation>
        </message>
        <message>
            <source>Engagement</source>
            <translation>Haltung</translation>
        </message>
        <message>
            <source>Light up territory</source>
            <translation>Bereich zeigen</translation>
        </message>
        <message>
            <source>Impact of leaving</source>
            <translation>Folgen des Weggangs</translation>
        </message>
        <message>
            <source>Power threshold</source>
            <translation>Schwelle für Einfluss</translation>
        </message>
        <message>
            <source>Interest threshold</source>
            <translation>Schwelle für Interesse</translation>
        </message>
        <message>
            <source>Power</source>
            <translation>Einfluss</translation>
        </message>
        <message>
            <source>Interest</source>
            <translation>Interesse</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Warum</translation>
        </message>
        <message>
            <source>Territory</source>
            <translation>Wirkungsbereich</translation>
        </message>
        <message>
            <source>Thresholds</source>
            <translation>Schwellen</translation>
        </message>
        <message>
            <source>power</source>
            <translation>Einfluss</translation>
        </message>
        <message>
            <source>interest</source>
            <translation>Interesse</translation>
        </message>
        <message>
            <source>Nobody selected</source>
            <translation>Niemand ausgewählt</translation>
        </message>
        <message>
            <source>Click somebody to see where they stand and why, and which products are theirs.</source>
            <translation>Klicken Sie jemanden an, um zu sehen, wo er steht und warum, und welche Datenprodukte ihm gehören.</translation>
        </message>
        <message>
            <source>no product</source>
            <translation>kein Datenprodukt</translation>
        </message>
        <message>
            <source> and %1 more</source>
            <translation> und %1 weitere</translation>
        </message>
    </context>
    <context>
        <name>weft::gui::TopBar</name>
        <message>
            <source>Top bar</source>
            <translation>Obere Leiste</translation>
        </message>
        <message>
            <source>Search products, owners, columns …   Ctrl+K</source>
            <translation>Namen suchen …   Strg+K</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Overlay: %1</source>
            <translation>Farben: %1</translation>
        </message>
        <message>
            <source>Layout: %1</source>
            <translation>Anordnung: %1</translation>
        </message>
        <message>
            <source>Edges: %1</source>
            <translation>Kanten: %1</translation>
        </message>
        <message>
            <source>latest</source>
            <translation>neuester</translation>
        </message>
        <message>
            <source>Impact …</source>
            <translation>Auswirkung …</translation>
        </message>
        <message>
            <source>Export …</source>
            <translation>Exportieren …</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Ebene</translation>
        </message>
        <message>
            <source>As of: %1</source>
            <translation>Stand: %1</translation>
        </message>
    </context>
    <context>
        <name>weft::gui::TrustBar</name>
        <message>
            <source>How much is shown</source>
            <translation>Wie viel gezeigt wird</translation>
        </message>
        <message>
            <source>Everything of this level is shown</source>
            <translation>Alles auf dieser Ebene wird gezeigt</translation>
        </message>
        <message>
            <source>Show everything again</source>
            <translation>Wieder alles zeigen</translation>
        </message>
        <message>
            <source>%1 datasets</source>
            <translation>%1 Datasets</translation>
        </message>
        <message>
            <source>Show the datasets</source>
            <translation>Die Datasets zeigen</translation>
        </message>
        <message>
            <source>%1 columns</source>
            <translation>%1 Spalten</translation>
        </message>
        <message>
            <source>Show the columns</source>
            <translation>Die Spalten zeigen</translation>
        </message>
        <message>
            <source>Show what was wrong with them</source>
            <translation>Zeigen, was an ihnen falsch war</translation>
        </message>
        <message>
            <source>Show which names nothing answers</source>
            <translation>Zeigen, welchen Namen nichts antwortet</translation>
        </message>
        <message>
            <source>Show the mesh as of another day</source>
            <translation>Das Mesh an einem anderen Tag zeigen</translation>
        </message>
        <message>
            <source>No lineage event was read: every edge is declared only</source>
            <translation>Kein Lineage-Ereignis wurde gelesen: Jede Kante ist nur deklariert</translation>
        </message>
        <message>
            <source>simple layout</source>
            <translation>einfache Anordnung</translation>
        </message>
        <message>
            <source>Choose how edges are drawn</source>
            <translation>Wählen, wie Kanten gezeichnet werden</translation>
        </message>
        <message>
            <source>Compare to another day</source>
            <translation>Mit einem anderen Tag vergleichen</translation>
        </message>
        <message>
            <source>More of how much is shown</source>
            <translation>Mehr davon, wie viel gezeigt ist</translation>
        </message>
    </context>
    <context>
        <name>weft::gui::WindowActions</name>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>&amp;Mesh</source>
            <translation>&amp;Mesh</translation>
        </message>
        <message>
            <source>&amp;Analyse</source>
            <translation>A&amp;uswerten</translation>
        </message>
        <message>
            <source>Impact of the selection …</source>
            <translation>Auswirkung der Auswahl …</translation>
        </message>
        <message>
            <source>End impact</source>
            <translation>Auswirkung beenden</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Befunde</translation>
        </message>
        <message>
            <source>Problems in the sources</source>
            <translation>Probleme in den Quellen</translation>
        </message>
        <message>
            <source>&amp;Stakeholders</source>
            <translation>&amp;Stakeholder</translation>
        </message>
        <message>
            <source>Power-interest grid</source>
            <translation>Power-Interest-Matrix</translation>
        </message>
        <message>
            <source>Light up the territory</source>
            <translation>Wirkungsbereich hervorheben</translation>
        </message>
        <message>
            <source>&amp;Window</source>
            <translation>&amp;Fenster</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>About Weft</source>
            <translation>Über Weft</translation>
        </message>
        <message>
            <source>Open folder …</source>
            <translation>Ordner öffnen …</translation>
        </message>
        <message>
            <source>Open files …</source>
            <translation>Dateien öffnen …</translation>
        </message>
        <message>
            <source>Open recent</source>
            <translation>Zuletzt geöffnet</translation>
        </message>
        <message>
            <source>Open the example mesh</source>
            <translation>Beispiel-Mesh öffnen</translation>
        </message>
        <message>
            <source>Reload</source>
            <translation>Neu laden</translation>
        </message>
        <message>
            <source>Export …</source>
            <translation>Exportieren …</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>Copy reference</source>
            <translation>Referenz kopieren</translation>
        </message>
        <message>
            <source>Find …</source>
            <translation>Suchen …</translation>
        </message>
        <message>
            <source>Clear selection</source>
            <translation>Auswahl aufheben</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>Vergrößern</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>Verkleinern</translation>
        </message>
        <message>
            <source>Actual size</source>
            <translation>Originalgröße</translation>
        </message>
        <message>
            <source>Fit the mesh</source>
            <translation>Mesh einpassen</translation>
        </message>
        <message>
            <source>Centre the selection</source>
            <translation>Auswahl zentrieren</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Farbschema</translation>
        </message>
        <message>
            <source>As the desktop</source>
            <translation>Wie der Desktop</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Domains</source>
            <translation>Domänen</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Datenprodukte</translation>
        </message>
        <message>
            <source>Datasets</source>
            <translation>Datasets</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Overlay</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>Power–interest</source>
            <translation>Power-Interest</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Eigentümer</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>Abweichung</translation>
        </message>
        <message>
            <source>Impact</source>
            <translation>Auswirkung</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>Edges</source>
            <translation>Kanten</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Declared</source>
            <translation>Deklariert</translation>
        </message>
        <message>
            <source>Observed</source>
            <translation>Beobachtet</translation>
        </message>
        <message>
            <source>Layout</source>
            <translation>Anordnung</translation>
        </message>
        <message>
            <source>As of</source>
            <translation>Stand</translation>
        </message>
        <message>
            <source>Latest</source>
            <translation>Neuester Stand</translation>
        </message>
        <message>
            <source>Another day …</source>
            <translation>Anderer Tag …</translation>
        </message>
        <message>
            <source>Go into the selection</source>
            <translation>In die Auswahl hinein</translation>
        </message>
        <message>
            <source>Go up a level</source>
            <translation>Eine Ebene höher</translation>
        </message>
        <message>
            <source>Show neighbours only</source>
            <translation>Nur Nachbarn zeigen</translation>
        </message>
        <message>
            <source>Show everything</source>
            <translation>Alles zeigen</translation>
        </message>
        <message>
            <source>Ribbons between domains</source>
            <translation>Bänder zwischen Domänen</translation>
        </message>
        <message>
            <source>Single lines</source>
            <translation>Einzelne Linien</translation>
        </message>
        <message>
            <source>Page shape</source>
            <translation>Seitenform</translation>
        </message>
        <message>
            <source>A4 landscape</source>
            <translation>A4 quer</translation>
        </message>
        <message>
            <source>A4 portrait</source>
            <translation>A4 hoch</translation>
        </message>
        <message>
            <source>Screen 16:9</source>
            <translation>Bildschirm 16:9</translation>
        </message>
        <message>
            <source>Square</source>
            <translation>Quadrat</translation>
        </message>
        <message>
            <source>Lay out anew</source>
            <translation>Neu anordnen</translation>
        </message>
        <message>
            <source>Undo placing</source>
            <translation>Platzieren rückgängig</translation>
        </message>
        <message>
            <source>Redo placing</source>
            <translation>Platzieren wiederholen</translation>
        </message>
        <message>
            <source>Hold here</source>
            <translation>Hier festhalten</translation>
        </message>
        <message>
            <source>Let go</source>
            <translation>Loslassen</translation>
        </message>
        <message>
            <source>Let go of all</source>
            <translation>Alles loslassen</translation>
        </message>
        <message>
            <source>As the window is</source>
            <translation>Wie das Fenster</translation>
        </message>
        <message>
            <source>Keep beside the sources</source>
            <translation>Neben den Quellen ablegen</translation>
        </message>
        <message>
            <source>Filter by name …</source>
            <translation>Nach Namen filtern …</translation>
        </message>
        <message>
            <source>Open in place</source>
            <translation>An Ort und Stelle öffnen</translation>
        </message>
        <message>
            <source>Close in place</source>
            <translation>An Ort und Stelle schließen</translation>
        </message>
        <message>
            <source>Close all that is opened</source>
            <translation>Alles Geöffnete schließen</translation>
        </message>
        <message>
            <source>Compare to an earlier day …</source>
            <translation>Mit einem früheren Tag vergleichen …</translation>
        </message>
        <message>
            <source>Compare to nothing</source>
            <translation>Mit nichts vergleichen</translation>
        </message>
    </context>
    <context>
        <name>TwinsAnalysis</name>
        <message>
            <source>they differ in quotes, slashes, blanks or hyphens</source>
            <translation>sie unterscheiden sich in Anführungszeichen, Schrägstrichen, Leerzeichen oder Bindestrichen</translation>
        </message>
        <message>
            <source>they differ in upper and lower case</source>
            <translation>sie unterscheiden sich in Groß- und Kleinschreibung</translation>
        </message>
        <message>
            <source>they differ in a port or broker of one server</source>
            <translation>sie unterscheiden sich in einem Port oder Broker desselben Servers</translation>
        </message>
        <message>
            <source>they differ in how the kind of server is written</source>
            <translation>sie unterscheiden sich darin, wie die Art des Servers geschrieben ist</translation>
        </message>
        <message>
            <source>they differ in an environment, a catalogue in front or a partition at the end</source>
            <translation>sie unterscheiden sich in einer Umgebung, einem Katalog davor oder einer Partition am Ende</translation>
        </message>
        <message>
            <source>Probably one thing</source>
            <translation>Wohl dasselbe</translation>
        </message>
        <message>
            <source>name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>other names</source>
            <translation>weitere Namen</translation>
        </message>
        <message>
            <source>why</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>No twins</source>
            <translation>Keine Zwillinge</translation>
        </message>
        <message>
            <source>%1 groups of names that are probably one thing; they stay apart until an alias file says so</source>
            <translation>%1 Gruppen von Namen, die wohl dasselbe meinen; sie bleiben getrennt, bis eine Alias-Datei es anders sagt</translation>
        </message>
    </context>
    <context>
        <name>HtmlPage</name>
        <message>
            <source>Search nodes</source>
            <translation>Knoten suchen</translation>
        </message>
        <message>
            <source>%1 found</source>
            <translation>%1 gefunden</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Reads from</source>
            <translation>Liest von</translation>
        </message>
        <message>
            <source>Is read by</source>
            <translation>Wird gelesen von</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>Vergrößern</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>Verkleinern</translation>
        </message>
        <message>
            <source>Show everything</source>
            <translation>Alles zeigen</translation>
        </message>
        <message>
            <source>Picture of the data mesh</source>
            <translation>Bild des Data Mesh</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <source>Domain</source>
            <translation>Domäne</translation>
        </message>
        <message>
            <source>Data product</source>
            <translation>Datenprodukt</translation>
        </message>
        <message>
            <source>Dataset</source>
            <translation>Dataset</translation>
        </message>
        <message>
            <source>Job</source>
            <translation>Job</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Spalte</translation>
        </message>
        <message>
            <source>Unresolved</source>
            <translation>Nicht aufgelöst</translation>
        </message>
        <message>
            <source>Part of</source>
            <translation>Teil von</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Team</translation>
        </message>
        <message>
            <source>Owners</source>
            <translation>Verantwortliche</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>Archetype</source>
            <translation>Archetyp</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Beschreibung</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Typ</translation>
        </message>
        <message>
            <source>Classification</source>
            <translation>Einstufung</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>Referenz</translation>
        </message>
    </context>
    <context>
        <name>LayoutBench</name>
        <message>
            <source>Layouts</source>
            <translation>Anordnungen</translation>
        </message>
        <message>
            <source>engine</source>
            <translation>Verfahren</translation>
        </message>
        <message>
            <source>nodes</source>
            <translation>Knoten</translation>
        </message>
        <message>
            <source>edges</source>
            <translation>Kanten</translation>
        </message>
        <message>
            <source>CPU s</source>
            <translation>CPU-s</translation>
        </message>
        <message>
            <source>crossings</source>
            <translation>Kreuzungen</translation>
        </message>
        <message>
            <source>inside</source>
            <translation>innerhalb</translation>
        </message>
        <message>
            <source>seen</source>
            <translation>sichtbar</translation>
        </message>
        <message>
            <source>edge length</source>
            <translation>Kantenlänge</translation>
        </message>
        <message>
            <source>bends</source>
            <translation>Knicke</translation>
        </message>
        <message>
            <source>width ÷ height</source>
            <translation>Breite ÷ Höhe</translation>
        </message>
        <message>
            <source>left to right</source>
            <translation>von links nach rechts</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <source>mesh</source>
            <translation>Mesh</translation>
        </message>
        <message>
            <source>peak MB</source>
            <translation>Spitze MB</translation>
        </message>
        <message>
            <source>Movement after one change</source>
            <translation>Bewegung nach einer Änderung</translation>
        </message>
        <message>
            <source>change</source>
            <translation>Änderung</translation>
        </message>
        <message>
            <source>changes</source>
            <translation>Änderungen</translation>
        </message>
        <message>
            <source>moved %</source>
            <translation>bewegt %</translation>
        </message>
        <message>
            <source>mean move</source>
            <translation>mittlerer Weg</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>Ziele</translation>
        </message>
        <message>
            <source>goal</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>wanted</source>
            <translation>gefordert</translation>
        </message>
        <message>
            <source>measured</source>
            <translation>gemessen</translation>
        </message>
        <message>
            <source>met</source>
            <translation>erreicht</translation>
        </message>
        <message>
            <source>not measured</source>
            <translation>nicht gemessen</translation>
        </message>
        <message>
            <source>dot with clusters</source>
            <translation>dot mit Clustern</translation>
        </message>
        <message>
            <source>floorplan, single lines</source>
            <translation>floorplan, einzelne Linien</translation>
        </message>
        <message>
            <source>one product more</source>
            <translation>ein Produkt mehr</translation>
        </message>
        <message>
            <source>one edge in a domain more</source>
            <translation>eine Kante in einer Domäne mehr</translation>
        </message>
        <message>
            <source>one edge between domains more</source>
            <translation>eine Kante zwischen Domänen mehr</translation>
        </message>
        <message>
            <source>layered: CPU s</source>
            <translation>layered: CPU-s</translation>
        </message>
        <message>
            <source>layered: peak MB</source>
            <translation>layered: Spitze MB</translation>
        </message>
        <message>
            <source>CPU of dot ÷ layered</source>
            <translation>CPU dot ÷ layered</translation>
        </message>
        <message>
            <source>CPU of elkjs ÷ layered</source>
            <translation>CPU elkjs ÷ layered</translation>
        </message>
        <message>
            <source>crossings of layered ÷ dot</source>
            <translation>Kreuzungen layered ÷ dot</translation>
        </message>
        <message>
            <source>crossings of layered ÷ elkjs</source>
            <translation>Kreuzungen layered ÷ elkjs</translation>
        </message>
        <message>
            <source>edge length of layered ÷ dot</source>
            <translation>Kantenlänge layered ÷ dot</translation>
        </message>
        <message>
            <source>CPU of floorplan ÷ layered</source>
            <translation>CPU floorplan ÷ layered</translation>
        </message>
        <message>
            <source>CPU of dot with clusters ÷ floorplan</source>
            <translation>CPU dot mit Clustern ÷ floorplan</translation>
        </message>
        <message>
            <source>floorplan: CPU s</source>
            <translation>floorplan: CPU-s</translation>
        </message>
        <message>
            <source>crossings of single lines, floorplan ÷ dot with clusters</source>
            <translation>Kreuzungen einzelner Linien, floorplan ÷ dot mit Clustern</translation>
        </message>
        <message>
            <source>crossings inside domains, floorplan ÷ dot with clusters</source>
            <translation>Kreuzungen in Domänen, floorplan ÷ dot mit Clustern</translation>
        </message>
        <message>
            <source>floorplan: how far off the page's shape</source>
            <translation>floorplan: Abweichung vom Seitenformat</translation>
        </message>
        <message>
            <source>floorplan: edges left to right ÷ what the mesh allows</source>
            <translation>floorplan: Kanten nach rechts ÷ was das Mesh zulässt</translation>
        </message>
        <message>
            <source>floorplan: overlaps, and boxes outside their frame</source>
            <translation>floorplan: Überlappungen und Kästen außerhalb ihres Rahmens</translation>
        </message>
        <message>
            <source>floorplan: different drawings of two</source>
            <translation>floorplan: verschiedene von zwei Zeichnungen</translation>
        </message>
        <message>
            <source>floorplan: boxes ÷ page</source>
            <translation>floorplan: Kästen ÷ Seite</translation>
        </message>
        <message>
            <source>floorplan: edges between domains behind boxes</source>
            <translation>floorplan: Kanten zwischen Domänen hinter Kästen</translation>
        </message>
        <message>
            <source>floorplan: share of edges inside domains behind boxes</source>
            <translation>floorplan: Anteil der Kanten in Domänen hinter Kästen</translation>
        </message>
        <message>
            <source>floorplan: ribbon lines ÷ edges between domains</source>
            <translation>floorplan: Bandlinien ÷ Kanten zwischen Domänen</translation>
        </message>
        <message>
            <source>lanes: left to right, of what closes no cycle</source>
            <translation>lanes: nach rechts, von dem, was keinen Kreis schließt</translation>
        </message>
        <message>
            <source>one product more: share of boxes that moved</source>
            <translation>ein Produkt mehr: Anteil bewegter Kästen</translation>
        </message>
        <message>
            <source>one product more: crossings ÷ from scratch</source>
            <translation>ein Produkt mehr: Kreuzungen ÷ von Neuem</translation>
        </message>
        <message>
            <source>one edge in a domain more: share of boxes that moved</source>
            <translation>eine Kante in einer Domäne mehr: Anteil bewegter Kästen</translation>
        </message>
        <message>
            <source>one edge in a domain more: crossings ÷ from scratch</source>
            <translation>eine Kante in einer Domäne mehr: Kreuzungen ÷ von Neuem</translation>
        </message>
        <message>
            <source>one edge between domains more: share of boxes that moved</source>
            <translation>eine Kante zwischen Domänen mehr: Anteil bewegter Kästen</translation>
        </message>
        <message>
            <source>one edge between domains more: crossings ÷ from scratch</source>
            <translation>eine Kante zwischen Domänen mehr: Kreuzungen ÷ von Neuem</translation>
        </message>
    </context>
    <context>
        <name>RibbonPaint</name>
        <message>
            <source>%1 edges run together here</source>
            <translation>%1 Kanten laufen hier zusammen</translation>
        </message>
    </context>
    <context>
        <name>LayoutText</name>
        <message>
            <source>Floor plan</source>
            <translation>Grundriss</translation>
        </message>
        <message>
            <source>Lanes</source>
            <translation>Bahnen</translation>
        </message>
        <message>
            <source>Layered</source>
            <translation>Geschichtet</translation>
        </message>
        <message>
            <source>Radial</source>
            <translation>Radial</translation>
        </message>
        <message>
            <source>Organic</source>
            <translation>Organisch</translation>
        </message>
        <message>
            <source>Matrix</source>
            <translation>Matrix</translation>
        </message>
        <message>
            <source>Graphviz %1</source>
            <translation>Graphviz %1</translation>
        </message>
    </context>
    <context>
        <name>weft::gui::LayoutKeeper</name>
        <message>
            <source>What was placed by hand is kept until the window closes: %1</source>
            <translation>Was von Hand platziert wurde, bleibt bis zum Schließen des Fensters: %1</translation>
        </message>
    </context>
    <context>
        <name>ImportBench</name>
        <message>
            <source>Reading</source>
            <translation>Lesen</translation>
        </message>
        <message>
            <source>reader</source>
            <translation>Leser</translation>
        </message>
        <message>
            <source>what</source>
            <translation>was</translation>
        </message>
        <message>
            <source>records</source>
            <translation>Sätze</translation>
        </message>
        <message>
            <source>MB</source>
            <translation>MB</translation>
        </message>
        <message>
            <source>CPU s</source>
            <translation>CPU s</translation>
        </message>
        <message>
            <source>seconds</source>
            <translation>Sekunden</translation>
        </message>
        <message>
            <source>records a CPU second</source>
            <translation>Sätze je CPU-Sekunde</translation>
        </message>
        <message>
            <source>peak MB</source>
            <translation>Spitze MB</translation>
        </message>
        <message>
            <source>times the CPU of weft</source>
            <translation>mal die CPU von weft</translation>
        </message>
        <message>
            <source>events</source>
            <translation>Ereignisse</translation>
        </message>
        <message>
            <source>manifests</source>
            <translation>Manifeste</translation>
        </message>
    </context>
</TS>
