-- The complaints of a folder as cases of the clock, one for each line that names its stage and its day of logging.
-- An extension is a day, or yes without one.

CREATE MACRO cell(x) AS nullif(trim(x), '');
CREATE MACRO word(x) AS nullif(lower(replace(replace(trim(x), '-', ' '), '_', ' ')), '');
CREATE MACRO moment(x) AS try_strptime(trim(x), ['%Y-%m-%d', '%d/%m/%Y', '%Y-%m-%dT%H:%M', '%Y-%m-%d %H:%M', '%d/%m/%Y %H:%M',
    '%d/%m/%YT%H:%M', '%Y-%m-%dT%H:%M:%S', '%Y-%m-%d %H:%M:%S', '%d/%m/%Y %H:%M:%S']);
CREATE MACRO timed(x) AS coalesce(contains(x, ':'), FALSE);
CREATE MACRO day_of(x) AS CAST(moment(x) AS DATE);

CREATE TABLE clock_case AS
SELECT line AS id, TRY_CAST(cell(stage) AS INTEGER) AS stage, day_of(logged) AS logged, day_of(acknowledged) AS acknowledged,
       coalesce(word(extended) = 'yes' OR day_of(extended) IS NOT NULL, FALSE) AS extended,
       day_of(extended) AS extended_on, day_of(answered) AS answered, (SELECT as_at FROM run) AS as_at
FROM raw_complaints
WHERE TRY_CAST(cell(stage) AS INTEGER) IS NOT NULL AND day_of(logged) IS NOT NULL;
