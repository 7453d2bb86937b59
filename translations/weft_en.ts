<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>weft::gui::CanvasLink</name>
        <message numerus="yes">
            <source>%n product(s)</source>
            <translation>
                <numerusform>%n product</numerusform>
                <numerusform>%n products</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>weft::gui::DetailParts</name>
        <message numerus="yes">
            <source>%n run(s), %1 to %2</source>
            <translation>
                <numerusform>%n run, %1 to %2</numerusform>
                <numerusform>%n runs, %1 to %2</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n reader(s)</source>
            <translation>
                <numerusform>%n reader</numerusform>
                <numerusform>%n readers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>weft::gui::DetailsPanel</name>
        <message numerus="yes">
            <source>and %n more selected</source>
            <translation>
                <numerusform>and %n more selected</numerusform>
                <numerusform>and %n more selected</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>weft::gui::EmptyState</name>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 and %n more</numerusform>
                <numerusform>%1 and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>weft::gui::ExplorerModel</name>
        <message numerus="yes">
            <source>%n column(s)</source>
            <translation>
                <numerusform>%n column</numerusform>
                <numerusform>%n columns</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>weft::gui::GraphView</name>
        <message numerus="yes">
            <source>%n source(s)</source>
            <translation>
                <numerusform>%n source</numerusform>
                <numerusform>%n sources</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n reader(s)</source>
            <translation>
                <numerusform>%n reader</numerusform>
                <numerusform>%n readers</numerusform>
            </translation>
        </message>
    </context>
</TS>
