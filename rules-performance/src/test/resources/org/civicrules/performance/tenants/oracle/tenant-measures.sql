-- Tenant satisfaction measures from records, a second time. Run after complaint-cases.sql and complaint-clock.sql.
--
-- Reads   raw_<file>(line, columns as text), absent(file, col), run(first_day, last_day, year_end, as_at, repeats, blank_answer)
-- Leaves  member(file, line, measure, scope, membership, reason, detail, weight), homes_of(scope, homes),
--         measure(measure, scope, kind), needs(measure, file, col), rejected(file, line)
--
-- Each record is put to each measure of its file. What is certainly out is out, whatever else is unknown; then what is unknown
-- is unknown; what is left is in the base, and in the numerator if it hits.

CREATE MACRO outside(d) AS CASE WHEN d < (SELECT first_day FROM run) OR d > (SELECT last_day FROM run) THEN 'outside-year' END;

-- Homes: dwelling units owned on the 31 March that ends the year, by tenure; all homes only where both tenures are named.
CREATE TABLE homes_by_tenure AS
SELECT cell(tenure) AS tenure, CAST(cell(homes) AS DECIMAL(18, 6)) AS homes
FROM raw_homes
WHERE day_of("date") = (SELECT year_end FROM run) AND cell(homes) IS NOT NULL;

CREATE TABLE homes_of AS
SELECT s.scope, CASE
    WHEN s.scope IN ('LCRA', 'LCHO') THEN (SELECT max(homes) FROM homes_by_tenure WHERE tenure = s.scope)
    WHEN (SELECT count(*) FROM homes_by_tenure WHERE tenure IN ('LCRA', 'LCHO')) = 2
        THEN (SELECT sum(homes) FROM homes_by_tenure WHERE tenure IN ('LCRA', 'LCHO')) END AS homes
FROM (VALUES ('LCRA'), ('LCHO'), ('Combined'), ('ALL')) AS s(scope);

-- The landlord's only tenure: the one named with homes, where no other is named with homes or without a number.
CREATE TABLE only_tenure AS
SELECT max(cell(tenure)) AS tenure
FROM raw_homes
WHERE coalesce(day_of("date") = (SELECT year_end FROM run), FALSE) IS FALSE OR cell(homes) IS NULL
    OR CAST(cell(homes) AS DECIMAL(18, 6)) > 0
HAVING count(DISTINCT cell(tenure)) = 1 AND max(cell(tenure)) IN (SELECT tenure FROM homes_by_tenure WHERE homes > 0);

CREATE MACRO tenure_of(t) AS coalesce(cell(t), (SELECT tenure FROM only_tenure));
CREATE MACRO tenure_out(t, scope) AS CASE
    WHEN scope = 'EVERYONE' THEN NULL
    WHEN t = 'LEASEHOLD' THEN 'leasehold'
    WHEN scope IN ('LCRA', 'LCHO') AND t <> scope THEN 'other-tenure' END;
CREATE MACRO tenure_unknown(t, scope) AS CASE WHEN t IS NULL AND scope IN ('LCRA', 'LCHO') THEN 'tenure' END;

CREATE TABLE measure AS
SELECT * FROM (VALUES
    ('tsm.rp01', 'LCRA', 'SHARE'), ('tsm.rp02.1', 'LCRA', 'SHARE'), ('tsm.rp02.2', 'LCRA', 'SHARE'),
    ('tsm.bs01', 'ALL', 'SHARE'), ('tsm.bs02', 'ALL', 'SHARE'), ('tsm.bs03', 'ALL', 'SHARE'), ('tsm.bs04', 'ALL', 'SHARE'),
    ('tsm.bs05', 'ALL', 'SHARE'), ('tsm.nm01.1', 'ALL', 'RATE'), ('tsm.nm01.2', 'ALL', 'RATE'),
    ('melton-2022.decent-homes', 'LCRA', 'SHARE'), ('melton-2022.electrical-safety', 'ALL', 'SHARE'),
    ('melton-2022.repairs-right-first-time', 'LCRA', 'SHARE'), ('melton-2022.communal-areas-standard', 'EVERYONE', 'SHARE'),
    ('melton-2022.fairness-complaints', 'ALL', 'RATE'), ('melton-2022.communal-areas-complaints', 'ALL', 'RATE'),
    ('melton-2022.asb-complaints', 'ALL', 'RATE'), ('melton-2022.engagement-satisfaction', 'EVERYONE', 'SHARE')
) AS t(measure, scope, kind)
UNION ALL SELECT m, s, k FROM (VALUES ('tsm.ch01.1', 'RATE'), ('tsm.ch01.2', 'RATE'), ('tsm.ch02.1', 'SHARE'), ('tsm.ch02.2', 'SHARE'),
    ('tsm.tp01', 'SHARE'), ('tsm.tp01.unweighted', 'SHARE'), ('tsm.tp05', 'SHARE'), ('tsm.tp06', 'SHARE'), ('tsm.tp07', 'SHARE'),
    ('tsm.tp08', 'SHARE'), ('tsm.tp09', 'SHARE'), ('tsm.tp10', 'SHARE'), ('tsm.tp11', 'SHARE'), ('tsm.tp12', 'SHARE')) AS a(m, k),
    (VALUES ('LCRA'), ('LCHO'), ('Combined')) AS b(s)
UNION ALL SELECT * FROM (VALUES ('tsm.tp02', 'LCRA', 'SHARE'), ('tsm.tp03', 'LCRA', 'SHARE'), ('tsm.tp04', 'LCRA', 'SHARE')) AS c(m, s, k);

-- What a measure cannot do without. Tenure, dates of responses, weights, references and times of logging are optional.
CREATE TABLE needs AS
SELECT * FROM (VALUES
    ('tsm.rp01', 'dwellings', 'decent_homes'), ('tsm.bs01', 'dwellings', 'gas'), ('tsm.bs02', 'dwellings', 'fire'),
    ('tsm.bs03', 'dwellings', 'asbestos'), ('tsm.bs04', 'dwellings', 'water'), ('tsm.bs05', 'dwellings', 'lift'),
    ('melton-2022.decent-homes', 'dwellings', 'decent_homes'), ('melton-2022.electrical-safety', 'dwellings', 'electrical'),
    ('melton-2022.repairs-right-first-time', 'repairs', 'completed'), ('melton-2022.repairs-right-first-time', 'repairs', 'cancelled'),
    ('melton-2022.repairs-right-first-time', 'repairs', 'first_visit'),
    ('melton-2022.communal-areas-standard', 'communal-areas', 'inspected'),
    ('melton-2022.communal-areas-standard', 'communal-areas', 'meets_standard'),
    ('melton-2022.engagement-satisfaction', 'survey', 'engagement'),
    ('tsm.nm01.1', 'asb', 'opened'), ('tsm.nm01.2', 'asb', 'opened'), ('tsm.nm01.2', 'asb', 'hate_incident')
) AS t(measure, file, col)
UNION ALL SELECT m, 'repairs', c FROM (VALUES ('tsm.rp02.1'), ('tsm.rp02.2')) AS a(m),
    (VALUES ('category'), ('target'), ('completed'), ('cancelled')) AS b(c)
UNION ALL SELECT m, 'complaints', c FROM (VALUES ('tsm.ch01.1'), ('tsm.ch01.2')) AS a(m), (VALUES ('stage'), ('logged')) AS b(c)
UNION ALL SELECT m, 'complaints', c FROM (VALUES ('tsm.ch02.1'), ('tsm.ch02.2')) AS a(m),
    (VALUES ('stage'), ('logged'), ('acknowledged'), ('extended'), ('answered')) AS b(c)
UNION ALL SELECT 'melton-2022.' || m, 'complaints', c
    FROM (VALUES ('fairness-complaints'), ('communal-areas-complaints'), ('asb-complaints')) AS a(m),
    (VALUES ('stage'), ('logged'), ('about')) AS b(c)
UNION ALL SELECT 'tsm.' || c, 'survey', c FROM (VALUES ('tp01'), ('tp02'), ('tp03'), ('tp04'), ('tp05'), ('tp06'), ('tp07'), ('tp08'),
    ('tp09'), ('tp10'), ('tp11'), ('tp12')) AS b(c)
UNION ALL SELECT * FROM (VALUES ('tsm.tp01.unweighted', 'survey', 'tp01'), ('tsm.tp02', 'survey', 'repair'), ('tsm.tp03', 'survey', 'repair'),
    ('tsm.tp09', 'survey', 'complaint'), ('tsm.tp10', 'survey', 'communal')) AS f(m, f, c);

CREATE TABLE judged (file VARCHAR, line BIGINT, measure VARCHAR, scope VARCHAR, out_reason VARCHAR, unknown_reason VARCHAR, hit BOOLEAN,
    detail VARCHAR, weight DECIMAL(18, 6));

-- Survey. The filter names the column whose yes alone reaches the measure.
CREATE TABLE answer AS
SELECT line, tenure, "date", weight, repair, complaint, communal, lower(question) AS question, answer
FROM raw_survey UNPIVOT INCLUDE NULLS (answer FOR question IN
    (tp01, tp02, tp03, tp04, tp05, tp06, tp07, tp08, tp09, tp10, tp11, tp12, engagement));

CREATE TABLE response AS
SELECT line, tenure_of(tenure) AS tenure, day_of("date") AS dated, coalesce(CAST(cell(weight) AS DECIMAL(18, 6)), 1) AS weight,
       question, word(answer) AS answer,
       CASE WHEN question IN ('tp02', 'tp03') THEN coalesce(word(repair), 'blank') WHEN question = 'tp09' THEN coalesce(word(complaint), 'blank')
            WHEN question = 'tp10' THEN coalesce(word(communal), 'blank') ELSE 'yes' END AS filter
FROM answer;

INSERT INTO judged
SELECT 'survey', r.line, m.measure, m.scope,
    coalesce(tenure_out(r.tenure, m.scope), outside(r.dated),
        CASE WHEN r.filter = 'no' THEN 'filtered-out' END,
        CASE WHEN r.answer IN ('not applicable', 'dont know', 'do not know', 'don''t know') THEN 'not-applicable-or-dont-know' END,
        CASE WHEN r.answer IS NULL AND (SELECT blank_answer FROM run) = 'OUT' THEN 'not-answered' END),
    coalesce(CASE WHEN r.dated IS NULL AND NOT EXISTS (SELECT 1 FROM absent WHERE file = 'survey' AND col = 'date') THEN 'date' END,
        tenure_unknown(r.tenure, m.scope),
        CASE WHEN r.filter <> 'yes' THEN 'filter' END,
        CASE WHEN r.answer IS NULL THEN 'not-answered'
             WHEN r.answer NOT IN ('very satisfied', 'fairly satisfied', 'neither', 'fairly dissatisfied', 'very dissatisfied',
                 'strongly agree', 'agree', 'disagree', 'strongly disagree') THEN 'answer' END),
    r.answer IN ('very satisfied', 'fairly satisfied', 'strongly agree', 'agree'), NULL,
    CASE WHEN m.measure LIKE '%.unweighted' THEN 1 ELSE r.weight END
FROM response r
JOIN measure m ON m.measure = 'tsm.' || r.question
    OR (m.measure = 'tsm.tp01.unweighted' AND r.question = 'tp01')
    OR (m.measure = 'melton-2022.engagement-satisfaction' AND r.question = 'engagement');

-- Dwellings.
CREATE TABLE dwelling AS
SELECT line, tenure_of(tenure) AS tenure, question, word(state) AS state
FROM (SELECT line, tenure, lower(question) AS question, state FROM raw_dwellings UNPIVOT INCLUDE NULLS (state FOR question IN
    (decent_homes, gas, fire, asbestos, water, lift, electrical)));

INSERT INTO judged
SELECT 'dwellings', d.line, m.measure, m.scope,
    coalesce(tenure_out(d.tenure, m.scope), CASE WHEN d.state IN ('not applicable', 'not required') THEN 'not-required' END),
    coalesce(tenure_unknown(d.tenure, m.scope), CASE WHEN d.state IS NULL THEN 'state' END),
    CASE WHEN m.measure = 'tsm.rp01' THEN d.state = 'fails' ELSE d.state IN ('meets', 'done') END, NULL, 1
FROM dwelling d
JOIN (VALUES ('decent_homes', 'tsm.rp01'), ('decent_homes', 'melton-2022.decent-homes'), ('gas', 'tsm.bs01'), ('fire', 'tsm.bs02'),
    ('asbestos', 'tsm.bs03'), ('water', 'tsm.bs04'), ('lift', 'tsm.bs05'), ('electrical', 'melton-2022.electrical-safety'))
    AS q(question, measure) ON q.question = d.question
JOIN measure m ON m.measure = q.measure;

-- Repairs. Days and working days and dates run to the end of a day; hours, and a date with a time, run on the clock.
CREATE TABLE job AS
SELECT line, tenure_of(tenure) AS tenure, word(category) AS category, word(cancelled) AS cancelled, word(first_visit) AS first_visit,
       moment(logged) AS logged, timed(logged) AS logged_timed, moment(completed) AS completed, timed(completed) AS completed_timed,
       cell(target) AS target,
       CASE WHEN cell(target) IS NULL THEN NULL
            WHEN regexp_full_match(upper(trim(target)), 'P[0-9]+D|[0-9]+D') THEN 'D'
            WHEN regexp_full_match(upper(trim(target)), '[0-9]+WD') THEN 'WD'
            WHEN regexp_full_match(upper(trim(target)), 'PT[0-9]+H|[0-9]+H') THEN 'H'
            WHEN timed(target) THEN 'CLOCK' WHEN moment(target) IS NOT NULL THEN 'DAY' END AS kind,
       TRY_CAST(regexp_extract(trim(target), '[0-9]+') AS INTEGER) AS size
FROM raw_repairs;

CREATE TABLE job_limit AS
SELECT j.*,
    CASE kind WHEN 'D' THEN CAST(CAST(logged AS DATE) + size AS DATE) WHEN 'WD' THEN w.day WHEN 'DAY' THEN CAST(moment(target) AS DATE) END
        AS last_day,
    CASE kind WHEN 'CLOCK' THEN moment(target) WHEN 'H' THEN logged + to_hours(size) END AS clock_first,
    CASE kind WHEN 'CLOCK' THEN moment(target)
        WHEN 'H' THEN logged + to_hours(size) + CASE WHEN logged_timed THEN to_minutes(0) ELSE to_minutes(1439) END END AS clock_last,
    CASE WHEN logged_timed AND completed_timed THEN completed < logged ELSE CAST(completed AS DATE) < CAST(logged AS DATE) END AS impossible
FROM job j
LEFT JOIN calendar c ON j.kind = 'WD' AND c.day = CAST(j.logged AS DATE)
LEFT JOIN working_day w ON w.n = c.n + j.size;

CREATE TABLE job_timely AS
SELECT *, CASE
    WHEN last_day IS NOT NULL THEN CAST(completed AS DATE) <= last_day
    WHEN completed_timed AND completed <= clock_first THEN TRUE
    WHEN completed_timed AND completed > clock_last THEN FALSE
    WHEN NOT completed_timed AND CAST(completed AS DATE) <= CAST(clock_first AS DATE) THEN TRUE
    WHEN NOT completed_timed AND CAST(completed AS DATE) > CAST(clock_last AS DATE) THEN FALSE END AS timely
FROM job_limit;

INSERT INTO judged
SELECT 'repairs', j.line, m.measure, m.scope,
    coalesce(tenure_out(j.tenure, m.scope),
        CASE WHEN j.cancelled = 'yes' THEN 'cancelled' END,
        CASE WHEN j.completed IS NULL THEN 'not-completed' END,
        outside(CAST(j.completed AS DATE)),
        CASE WHEN m.measure = 'tsm.rp02.1' AND j.category = 'emergency' THEN 'other-category'
             WHEN m.measure = 'tsm.rp02.2' AND j.category = 'non emergency' THEN 'other-category' END),
    coalesce(CASE WHEN j.impossible THEN 'dated-before-it-could-be' END,
        tenure_unknown(j.tenure, m.scope),
        CASE WHEN j.cancelled IS NULL THEN 'cancelled' END,
        CASE WHEN m.measure LIKE 'tsm.rp02%' THEN CASE WHEN j.category IS NULL THEN 'category' WHEN j.kind IS NULL THEN 'target'
             WHEN j.kind IN ('D', 'WD', 'H') AND j.logged IS NULL THEN 'logged' WHEN j.timely IS NULL THEN 'time-of-logging' END
             ELSE CASE WHEN j.first_visit IS NULL THEN 'first-visit' END END),
    CASE WHEN m.measure LIKE 'tsm.rp02%' THEN j.timely ELSE j.first_visit = 'yes' END, j.kind, 1
FROM job_timely j
JOIN measure m ON m.measure IN ('tsm.rp02.1', 'tsm.rp02.2', 'melton-2022.repairs-right-first-time');

-- Complaints. A repeat is a second row of one reference and stage.
CREATE TABLE rejected AS
SELECT 'complaints' AS file, line FROM (
    SELECT line, count(*) OVER same AS copies, min(line) OVER same AS first_line, max(line) OVER same AS last_line
    FROM raw_complaints WHERE cell(reference) IS NOT NULL
    WINDOW same AS (PARTITION BY cell(reference), coalesce(cell(stage), '')))
WHERE copies > 1 AND CASE (SELECT repeats FROM run) WHEN 'FIRST' THEN line <> first_line WHEN 'LAST' THEN line <> last_line ELSE TRUE END;

CREATE TABLE complaint AS
SELECT line, tenure_of(tenure) AS tenure, TRY_CAST(cell(stage) AS INTEGER) AS stage, day_of(logged) AS logged, word(about) AS about
FROM raw_complaints WHERE line NOT IN (SELECT line FROM rejected);

INSERT INTO judged
SELECT 'complaints', c.line, m.measure, m.scope,
    coalesce(tenure_out(c.tenure, m.scope), outside(c.logged),
        CASE WHEN c.logged > (SELECT as_at FROM run) THEN 'after-as-at' END,
        CASE WHEN c.stage <> a.stage THEN 'other-stage' END,
        CASE WHEN a.about IS NOT NULL AND c.about <> a.about THEN 'other-matter' END),
    coalesce(tenure_unknown(c.tenure, m.scope),
        CASE WHEN c.logged IS NULL THEN 'logged' END,
        CASE WHEN c.stage IS NULL THEN 'stage' END,
        CASE WHEN a.about IS NOT NULL AND c.about IS NULL THEN 'about' END,
        CASE WHEN m.measure LIKE 'tsm.ch02%' AND k.outcome NOT IN ('IN_TIME', 'IN_TIME_EXTENDED', 'LATE')
             THEN replace(lower(k.outcome), '_', '-') END),
    m.measure NOT LIKE 'tsm.ch02%' OR k.outcome LIKE 'IN_TIME%', k.outcome, 1
FROM complaint c
LEFT JOIN clock k ON k.id = c.line
CROSS JOIN (VALUES ('tsm.ch01.1', 1, NULL), ('tsm.ch01.2', 2, NULL), ('tsm.ch02.1', 1, NULL), ('tsm.ch02.2', 2, NULL),
    ('melton-2022.fairness-complaints', 1, 'fairness'), ('melton-2022.communal-areas-complaints', 1, 'communal areas'),
    ('melton-2022.asb-complaints', 1, 'asb')) AS a(measure, stage, about)
JOIN measure m ON m.measure = a.measure;

-- Anti-social behaviour: one row is one case.
INSERT INTO judged
SELECT 'asb', r.line, m.measure, m.scope,
    coalesce(tenure_out(tenure_of(r.tenure), m.scope), outside(day_of(r.opened)),
        CASE WHEN m.measure = 'tsm.nm01.2' AND word(r.hate_incident) = 'no' THEN 'no-hate-incident' END),
    coalesce(CASE WHEN day_of(r.opened) IS NULL THEN 'opened' END,
        CASE WHEN m.measure = 'tsm.nm01.2' AND word(r.hate_incident) IS NULL THEN 'hate-incident' END),
    TRUE, NULL, 1
FROM raw_asb r
JOIN measure m ON m.measure IN ('tsm.nm01.1', 'tsm.nm01.2');

-- Communal areas: the council's own inspections.
INSERT INTO judged
SELECT 'communal-areas', r.line, 'melton-2022.communal-areas-standard', 'EVERYONE', outside(day_of(r.inspected)),
    coalesce(CASE WHEN day_of(r.inspected) IS NULL THEN 'inspected' END, CASE WHEN word(r.meets_standard) IS NULL THEN 'meets-standard' END),
    word(r.meets_standard) = 'yes', NULL, 1
FROM "raw_communal-areas" r;

CREATE TABLE member AS
SELECT file, line, measure, scope,
    CASE WHEN out_reason IS NOT NULL THEN 'OUT' WHEN unknown_reason IS NOT NULL THEN 'UNKNOWN' WHEN hit THEN 'NUMERATOR' ELSE 'BASE' END
        AS membership,
    coalesce(out_reason, unknown_reason, '') AS reason,
    detail, weight
FROM judged;
