-- answers: a row, once the transaction acts in the name of a caller
-- parameters: actor: what he is called in histories; organisation: its identifier; reason: why he acts; role; everywhere: true or false;
-- municipalities: identifiers, as an array is written; publishesEverywhere, publishesIn: the same of where he has the final say
-- index: none, because nothing is read
select set_config('fuorigenova.actor', :actor, true),
       set_config('fuorigenova.organisation', :organisation, true),
       set_config('fuorigenova.reason', :reason, true),
       set_config('fuorigenova.role', :role, true),
       set_config('fuorigenova.everywhere', :everywhere, true),
       set_config('fuorigenova.municipalities', :municipalities, true),
       set_config('fuorigenova.publishes_everywhere', :publishesEverywhere, true),
       set_config('fuorigenova.publishes_in', :publishesIn, true),
       set_config('role', 'fuorigenova_partner', true)
