-- A run asked with another horizon, discount, currency, unit or model than the night's is a `trial`:
-- it keeps its people beside the others and replaces nobody's figures.
alter table insight.prediction_runs drop constraint prediction_runs_purpose_check;
alter table insight.prediction_runs add constraint prediction_runs_purpose_check
  check (purpose in ('now', 'look_back', 'trial'));
