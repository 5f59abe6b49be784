-- Names are searched by the layer of territories, which compares some eight thousand of them and asks no index.
drop index territory_name_fold;
