-- The clock of the Complaint Handling Code, a second time, over a table of working days.
--
-- Reads   holiday(day)
--         clock_case(id, stage, logged, acknowledged, extended, extended_on, answered, as_at, late_acknowledgement, extension)
-- Leaves  clock(id, acknowledge_by, acknowledgement, due, extended_due, outcome)
--
-- Days are counted on a numbered list of working days: the k-th working day after a day is the one whose number is k more
-- than the number of working days up to and with that day. The day itself is never counted.

CREATE TABLE day_list AS
SELECT CAST(unnest(generate_series(DATE '2021-01-01', DATE '2028-12-31', INTERVAL 1 DAY)) AS DATE) AS day;

CREATE TABLE calendar AS
SELECT day, working, CAST(sum(working) OVER (ORDER BY day) AS INTEGER) AS n
FROM (SELECT day, CASE WHEN isodow(day) <= 5 AND day NOT IN (SELECT day FROM holiday) THEN 1 ELSE 0 END AS working FROM day_list);

CREATE TABLE working_day AS SELECT n, day FROM calendar WHERE working = 1;

-- Facts, section 1 (CH01/CH02) and the clauses CHC.2022.* and CHC.2024.*: limits in working days.
CREATE TABLE code_edition AS
SELECT * FROM (VALUES
    ('2022', DATE '2022-04-01', DATE '2024-03-31', 1, 5, 10, 10, FALSE),
    ('2022', DATE '2022-04-01', DATE '2024-03-31', 2, 5, 20, 10, FALSE),
    ('2024', DATE '2024-04-01', DATE '9999-12-31', 1, 5, 10, 10, TRUE),
    ('2024', DATE '2024-04-01', DATE '9999-12-31', 2, 5, 20, 20, TRUE)
) AS t(edition, first_day, last_day, stage, acknowledge_in, answer_in, extend_by, from_acknowledgement);

-- As at a day, what happened later is not yet known.
CREATE TABLE clock_known AS
SELECT c.id, c.logged, c.as_at, c.late_acknowledgement, c.extension,
       e.edition, e.acknowledge_in, e.answer_in, e.extend_by, e.from_acknowledgement,
       CASE WHEN c.acknowledged <= c.as_at THEN c.acknowledged END AS acknowledged,
       CASE WHEN c.answered <= c.as_at THEN c.answered END AS answered,
       CASE WHEN c.extended_on <= c.as_at THEN c.extended_on END AS extended_on,
       c.extended AND (c.extended_on IS NULL OR c.extended_on <= c.as_at) AS extended
FROM clock_case c
LEFT JOIN code_edition e ON e.stage = c.stage AND c.logged BETWEEN e.first_day AND e.last_day;

CREATE TABLE clock_acknowledge AS
SELECT k.*, w.day AS acknowledge_by
FROM clock_known k
LEFT JOIN calendar c ON c.day = k.logged
LEFT JOIN working_day w ON w.n = c.n + k.acknowledge_in;

CREATE TABLE clock_start AS
SELECT *, CASE
    WHEN edition IS NULL THEN NULL
    WHEN NOT from_acknowledgement THEN logged
    WHEN acknowledged IS NULL THEN acknowledge_by
    WHEN late_acknowledgement = 'CAP' THEN least(acknowledged, acknowledge_by)
    ELSE acknowledged END AS start_day
FROM clock_acknowledge;

CREATE TABLE clock_end AS
SELECT s.*, w.day AS due, x.day AS extended_due
FROM clock_start s
LEFT JOIN calendar c ON c.day = s.start_day
LEFT JOIN working_day w ON w.n = c.n + s.answer_in
LEFT JOIN working_day x ON x.n = c.n + s.answer_in + s.extend_by;

CREATE TABLE clock_extension AS
SELECT *, CASE
    WHEN NOT extended THEN FALSE
    WHEN extension = 'ANY' THEN TRUE
    WHEN extended_on IS NULL THEN NULL
    ELSE extended_on <= due END AS extension_holds
FROM clock_end;

CREATE TABLE clock AS
SELECT id, acknowledge_by, due, extended_due,
    CASE
        WHEN edition IS NULL OR logged > as_at THEN 'UNKNOWN'
        WHEN acknowledged < logged THEN 'UNKNOWN'
        WHEN acknowledged IS NOT NULL THEN CASE WHEN acknowledged <= acknowledge_by THEN 'IN_TIME' ELSE 'LATE' END
        WHEN as_at <= acknowledge_by THEN 'NOT_YET_DUE'
        ELSE 'LATE' END AS acknowledgement,
    CASE
        WHEN logged > as_at THEN 'NOT_MADE'
        WHEN edition IS NULL THEN 'BEFORE_EDITIONS'
        WHEN acknowledged < logged OR answered < logged OR extended_on < logged THEN 'DATED_BEFORE_IT_COULD_BE'
        WHEN answered <= due THEN 'IN_TIME'
        WHEN answered IS NULL AND as_at <= due THEN 'NOT_YET_DUE'
        WHEN coalesce(answered, as_at) > extended_due THEN 'LATE'
        WHEN extension_holds IS NULL THEN 'EXTENSION_DAY_UNKNOWN'
        WHEN NOT extension_holds THEN 'LATE'
        WHEN answered IS NULL THEN 'NOT_YET_DUE'
        ELSE 'IN_TIME_EXTENDED' END AS outcome
FROM clock_extension;
