-- A change of the schema may take longer than anyone who asks over HTTP would wait.
set local statement_timeout = 0;
