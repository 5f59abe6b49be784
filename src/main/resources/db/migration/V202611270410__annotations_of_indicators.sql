-- A table of values asks for all that is said of an indicator, wherever it is said.

create index annotation_of_indicator on annotation (indicator_code, said_on desc, id desc);
