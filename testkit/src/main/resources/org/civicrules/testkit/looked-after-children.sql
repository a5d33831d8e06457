-- The looked-after-children indicators in DuckDB, from the CSV files of one or more returns and their supplementary files.
--
-- $RETURN is the folder of the return, or a pattern such as load/return-* for several; $CONTEXT is the folder of the
-- supplementary files. $FROM and $TO are the first and the last day of a year to 31 March.
-- Each result row is: indicator, part (blank for the whole), numerator, denominator (null for a count).
-- Open questions are read as the library reads them by default. The files are taken to be sound: dates as dd/mm/yyyy, codes
-- on the lists, and one row for each child and return in the files that hold one.

CREATE MACRO day(t) AS strptime(t, '%d/%m/%Y')::DATE;

CREATE MACRO yes(t) AS coalesce(t IN ('1', 'Y'), false);

-- A birthday of 29 February is 1 March in other years.
CREATE MACRO birthday(born, years) AS
    (born + to_years(years))::DATE + (dayofmonth(born) > dayofmonth(born + to_years(years)))::INT;

CREATE MACRO age_on(born, date) AS
    CASE WHEN born <= date THEN
        year(date) - year(born) - (date < birthday(born, (year(date) - year(born))::INT))::INT
    END;

-- ---------------------------------------------------------------------------------------------------------------------
-- The returns. A return ends on the first 31 March on or after the latest start in it; what a later return says of the
-- same thing stands.
-- ---------------------------------------------------------------------------------------------------------------------

CREATE TABLE episode_rows AS
SELECT parse_dirpath(filename) AS folder, CHILD, DECOM, RNE, LS, CIN, PLACE, PLACE_PROVIDER, URN, DEC, REC
FROM read_csv(
    '$RETURN/episodes.csv',
    filename = true,
    dateformat = '%d/%m/%Y',
    types = {'CHILD': 'VARCHAR', 'DECOM': 'DATE', 'DEC': 'DATE', 'PLACE_PROVIDER': 'VARCHAR', 'URN': 'VARCHAR'});

CREATE TABLE missing_rows AS
SELECT parse_dirpath(filename) AS folder, CHILD, MISSING, day(MIS_START) AS started, day(MIS_END) AS ended
FROM read_csv('$RETURN/missing.csv', filename = true, all_varchar = true);

CREATE TABLE returns AS
SELECT folder, make_date(year(max(latest) + INTERVAL 9 MONTH), 3, 31) AS year_end
FROM (
    SELECT folder, max(DECOM) AS latest FROM episode_rows GROUP BY folder
    UNION ALL
    SELECT folder, max(started) FROM missing_rows GROUP BY folder)
GROUP BY folder;

-- A row left open in an old return that no later return repeats closes the day after that return, which is no end of care.
CREATE TABLE episodes AS
SELECT
    this.CHILD,
    this.rowid AS n,
    DECOM AS started,
    coalesce(DEC, CASE WHEN year_end < (SELECT max(year_end) FROM returns) THEN year_end + 1 END) AS ended,
    DEC IS NOT NULL AND REC IS DISTINCT FROM 'X1' AS ends_care,
    coalesce(LS IN ('V3', 'V4'), false) AS short_break,
    RNE, LS, CIN, PLACE, PLACE_PROVIDER, URN,
    CASE WHEN DEC IS NOT NULL THEN REC END AS REC
FROM episode_rows this
JOIN returns USING (folder)
WHERE NOT EXISTS (
    SELECT 1
    FROM episode_rows later
    JOIN returns later_return USING (folder)
    WHERE later.CHILD = this.CHILD
        AND later.DECOM = this.DECOM
        AND later_return.year_end > returns.year_end
        AND later_return.year_end > (SELECT min(year_end) FROM returns));

DROP TABLE episode_rows;

CREATE TABLE incidents AS
SELECT CHILD, MISSING, started, arg_max_null(ended, year_end) AS ended
FROM missing_rows
JOIN returns USING (folder)
GROUP BY ALL;

CREATE MACRO of_latest_return(name) AS TABLE
SELECT *
FROM query_table(name) this
WHERE NOT EXISTS (
    SELECT 1 FROM query_table(name) later WHERE later.CHILD = this.CHILD AND later.year_end > this.year_end);

CREATE TABLE header_rows AS
SELECT year_end, CHILD, SEX, DOB, ETHNIC
FROM read_csv(
    '$RETURN/header.csv',
    filename = true,
    dateformat = '%d/%m/%Y',
    types = {'CHILD': 'VARCHAR', 'SEX': 'VARCHAR', 'DOB': 'DATE', 'ETHNIC': 'VARCHAR'})
JOIN returns ON folder = parse_dirpath(filename);

CREATE VIEW header AS FROM of_latest_return('header_rows');

CREATE TABLE uasc_rows AS
SELECT year_end, CHILD, day(DUC) AS ceased
FROM read_csv('$RETURN/uasc.csv', filename = true, all_varchar = true)
JOIN returns ON folder = parse_dirpath(filename);

-- The status ends with childhood at the latest.
CREATE TABLE uasc AS
SELECT CHILD, least(ceased, birthday(DOB, 18)) AS ceased
FROM of_latest_return('uasc_rows')
LEFT JOIN (SELECT CHILD, DOB FROM header) header USING (CHILD);

CREATE TABLE reviews AS
SELECT DISTINCT CHILD, REVIEW AS held
FROM read_csv(
    '$RETURN/reviews.csv', dateformat = '%d/%m/%Y', types = {'CHILD': 'VARCHAR', 'REVIEW': 'DATE'})
WHERE held <= $TO;

CREATE TABLE oc2 AS
SELECT
    CHILD, SDQ_SCORE, CONVICTED, HEALTH_CHECK, IMMUNISATIONS, TEETH_CHECK, HEALTH_ASSESSMENT, SUBSTANCE_MISUSE
FROM read_csv('$RETURN/oc2.csv', filename = true, all_varchar = true)
JOIN returns ON folder = parse_dirpath(filename)
WHERE year_end = $TO;

CREATE TABLE oc3 AS
SELECT CHILD, day(DOB) AS born, IN_TOUCH, ACTIV, ACCOM
FROM read_csv('$RETURN/oc3.csv', filename = true, all_varchar = true)
JOIN returns ON folder = parse_dirpath(filename)
WHERE year_end = $TO;

CREATE TABLE ad1_rows AS
SELECT year_end, CHILD, day(DATE_MATCH) AS matched, yes(FOSTER_CARE) AS by_foster_carer
FROM read_csv('$RETURN/ad1.csv', filename = true, all_varchar = true)
JOIN returns ON folder = parse_dirpath(filename);

-- ---------------------------------------------------------------------------------------------------------------------
-- Care: the episodes without short breaks, in spells of care and, within them, stays with one carer
-- ---------------------------------------------------------------------------------------------------------------------

-- A spell begins with a start, after an end of care, and after a gap; a stay with every episode that is not L, T or U. The child
-- dwells with a carer, or on a temporary move (below zero).
-- Temporary moves (T0 to T4) and the return from them, moves with the same carer, and adoption by the foster carer bring no
-- new carer.
CREATE TABLE care AS
SELECT
    CHILD, n, started, ended, ends_care, keeps_carer, RNE, LS, CIN, PLACE, REC,
    begins AND RNE = 'S' AS starts_spell,
    row_number() OVER so_far AS number,
    sum(begins::INT) OVER so_far AS spell,
    sum((begins OR NOT keeps_carer)::INT) OVER so_far AS stay,
    sum((begins OR RNE IS DISTINCT FROM 'L')::INT) OVER so_far AS placement,
    CASE
        WHEN PLACE LIKE 'T_' THEN false
        WHEN RNE = 'S' THEN true
        WHEN place_before LIKE 'T_' AND coalesce(settled_home = home, true) THEN false
        WHEN keeps_carer THEN false
        ELSE NOT (PLACE IN ('A3', 'A5') AND coalesce(settled_place LIKE 'U_', false))
    END AS new_carer,
    sum((begins OR new_carer)::INT) OVER so_far AS carer,
    CASE
        WHEN PLACE LIKE 'T_' THEN -sum((begins OR (PLACE LIKE 'T_' AND NOT keeps_carer))::INT) OVER so_far
        ELSE sum((begins OR new_carer)::INT) OVER so_far
    END AS dwelling
FROM (
    SELECT
        CHILD, n, started, ended, ends_care, RNE, LS, CIN, PLACE, REC,
        hash(PLACE, PLACE_PROVIDER, URN) AS home,
        coalesce(RNE IN ('L', 'T', 'U'), false) AS keeps_carer,
        RNE = 'S'
            OR coalesce(
                max(coalesce(ended, 'infinity')) OVER before
                    < started + (max(ended) FILTER (ends_care) OVER before IS NOT DISTINCT FROM started)::INT,
                true) AS begins,
        lag(PLACE) OVER before AS place_before,
        last_value(CASE WHEN PLACE NOT LIKE 'T_' THEN PLACE END IGNORE NULLS) OVER before AS settled_place,
        last_value(CASE WHEN PLACE NOT LIKE 'T_' THEN home END IGNORE NULLS) OVER before AS settled_home
    FROM episodes
    WHERE NOT short_break
    WINDOW before AS (
        PARTITION BY CHILD ORDER BY started, n ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING))
WINDOW so_far AS (PARTITION BY CHILD ORDER BY started, n ROWS UNBOUNDED PRECEDING);

CREATE TABLE spells AS
SELECT
    CHILD, spell,
    min(started) AS started,
    nullif(max(coalesce(ended, 'infinity')), 'infinity') AS ended,
    bool_or(starts_spell) AS start_known
FROM care
GROUP BY CHILD, spell;

CREATE TABLE stock AS
SELECT care.*, born, age_on(born, $TO) AS age, SEX, ETHNIC, coalesce(ceased > $TO, uasc.CHILD IS NOT NULL) AS seeks_asylum
FROM (
    SELECT *
    FROM care
    WHERE started <= $TO AND (ended IS NULL OR ended > $TO)
    QUALIFY row_number() OVER (PARTITION BY CHILD ORDER BY number DESC) = 1) care
LEFT JOIN (SELECT CHILD, DOB AS born, SEX, ETHNIC FROM header) header USING (CHILD)
LEFT JOIN uasc USING (CHILD);

CREATE TABLE starts AS FROM care WHERE RNE = 'S' AND started BETWEEN $FROM AND $TO;

CREATE TABLE ends AS FROM care WHERE ends_care AND ended BETWEEN $FROM AND $TO;

-- Bank holidays of England and Wales; working days are counted from the day after.
CREATE TABLE working_days AS
SELECT d::DATE AS day, row_number() OVER (ORDER BY d) AS number
FROM range($FROM - INTERVAL 60 DAY, $TO + INTERVAL 60 DAY, INTERVAL 1 DAY) AS days (d)
WHERE isodow(d) < 6
    AND d::DATE NOT IN (
        '2023-01-02', '2023-04-07', '2023-04-10', '2023-05-01', '2023-05-08', '2023-05-29', '2023-08-28', '2023-12-25',
        '2023-12-26', '2024-01-01', '2024-03-29', '2024-04-01', '2024-05-06', '2024-05-27', '2024-08-26', '2024-12-25',
        '2024-12-26');

CREATE TABLE deadlines AS
SELECT starting.day, in_5.day AS in_5, in_20.day AS in_20
FROM (
    SELECT d::DATE AS day, (SELECT count(*) FROM working_days WHERE working_days.day <= d::DATE) AS number
    FROM range($FROM - INTERVAL 60 DAY, $TO + INTERVAL 1 DAY, INTERVAL 1 DAY) AS days (d)) starting
JOIN working_days in_5 ON in_5.number = starting.number + 5
JOIN working_days in_20 ON in_20.number = starting.number + 20;

-- ---------------------------------------------------------------------------------------------------------------------
-- Stock and flow
-- ---------------------------------------------------------------------------------------------------------------------

-- People aged 0 to 17 at the last 30 June before the last day that the file holds, and the transfer scheme's threshold.
CREATE TABLE population AS
SELECT
    sum(POPULATION) AS people,
    floor(sum(POPULATION) * CASE WHEN $TO < '2022-08-24' THEN 0.0007 ELSE 0.001 END)::INT AS quota
FROM read_csv('$CONTEXT/population.csv')
WHERE AGE_TO <= 17
    AND YEAR = (SELECT max(YEAR) FROM read_csv('$CONTEXT/population.csv') WHERE make_date(YEAR::INT, 6, 30) < $TO);

SELECT unnest(['cla.count', 'cla.uasc.count', 'cla.uasc.nts-headroom', 'cla.adoption.placed']), NULL,
    unnest([count(*),
        count(*) FILTER (seeks_asylum),
        (SELECT quota FROM population) - count(*) FILTER (seeks_asylum),
        count(*) FILTER (PLACE IN ('A3', 'A4', 'A5', 'A6'))]),
    NULL
FROM stock;

SELECT 'cla.rate-per-10000', NULL, count(*), (SELECT people FROM population) FROM stock;
SELECT 'cla.uasc.share', NULL, count(*) FILTER (seeks_asylum), count(*) FROM stock;
SELECT 'cla.uasc.nts-quota', NULL, quota, NULL FROM population;
SELECT 'cla.started.events', NULL, count(*), NULL FROM starts;
SELECT 'cla.started.children', NULL, count(DISTINCT CHILD), NULL FROM starts;
SELECT 'cla.started.uasc', NULL, count(*), NULL FROM starts JOIN uasc USING (CHILD) WHERE ceased IS NULL OR ceased > started;
SELECT 'cla.ceased.events', NULL, count(*), NULL FROM ends;
SELECT 'cla.ceased.children', NULL, count(DISTINCT CHILD), NULL FROM ends;

-- The parts of a breakdown, and with no part the whole.
SELECT 'cla.ceased.by-reason', reason, count(*), max(count(*)) OVER ()
FROM (SELECT coalesce(REC, 'unknown') AS reason FROM ends)
GROUP BY ROLLUP (reason);

SELECT 'cla.reconciliation', NULL,
    (SELECT count(*) FROM stock)
        - (SELECT count(DISTINCT CHILD) FROM care WHERE started < $FROM AND (ended IS NULL OR ended >= $FROM))
        - (SELECT count(*) FROM starts)
        + (SELECT count(*) FROM ends),
    NULL;

-- ---------------------------------------------------------------------------------------------------------------------
-- The stock by what the children are
-- ---------------------------------------------------------------------------------------------------------------------

CREATE VIEW profile AS
SELECT
    CASE WHEN SEX IN ('1', 'M') THEN 'male' WHEN SEX IN ('2', 'F') THEN 'female' ELSE 'unknown' END AS sex,
    CASE
        WHEN ETHNIC IN ('WBRI', 'WIRI', 'WOTH', 'WIRT', 'WROM') THEN 'white'
        WHEN ETHNIC IN ('MWBC', 'MWBA', 'MWAS', 'MOTH') THEN 'mixed'
        WHEN ETHNIC IN ('AIND', 'APKN', 'ABAN', 'AOTH') THEN 'asian'
        WHEN ETHNIC IN ('BCRB', 'BAFR', 'BOTH') THEN 'black'
        WHEN ETHNIC IN ('CHNE', 'OOTH') THEN 'other'
        ELSE 'unknown'
    END AS ethnic_group,
    age,
    CASE
        WHEN age < 1 THEN 'under-1'
        WHEN age < 5 THEN '1-4'
        WHEN age < 10 THEN '5-9'
        WHEN age < 16 THEN '10-15'
        ELSE '16-plus'
    END AS age_band,
    coalesce(CIN, 'unknown') AS need,
    coalesce(LS, 'unknown') AS legal_status,
    coalesce(PLACE, 'unknown') AS placement
FROM stock;

SELECT 'cla.by-sex', sex, count(*), max(count(*)) OVER () FROM profile GROUP BY ROLLUP (sex);
SELECT 'cla.by-ethnic-group', ethnic_group, count(*), max(count(*)) OVER () FROM profile GROUP BY ROLLUP (ethnic_group);
SELECT 'cla.by-age-band', age_band, count(*), max(count(*)) OVER ()
FROM profile
WHERE age IS NOT NULL
GROUP BY ROLLUP (age_band);

SELECT 'cla.by-need', need, count(*), max(count(*)) OVER () FROM profile GROUP BY ROLLUP (need);
SELECT 'cla.by-legal-status', legal_status, count(*), max(count(*)) OVER () FROM profile GROUP BY ROLLUP (legal_status);
SELECT 'cla.by-placement-type', placement, count(*), max(count(*)) OVER () FROM profile GROUP BY ROLLUP (placement);

SELECT 'cla.disability.share', NULL, count(*) FILTER (disability.CHILD IS NOT NULL), count(*)
FROM stock
LEFT JOIN (SELECT DISTINCT CHILD FROM read_csv('$CONTEXT/disability.csv', all_varchar = true)) disability USING (CHILD);

-- The distance given for the episode, else the latest given for an earlier one with the same carer or on the same temporary move.
CREATE TABLE distances AS
SELECT stock.CHILD, arg_max_null(MILES::DECIMAL(9, 2), given.started) AS miles
FROM stock
JOIN care ON care.CHILD = stock.CHILD AND care.dwelling = stock.dwelling AND care.number <= stock.number
JOIN (
    SELECT CHILD, day(DECOM) AS started, MILES
    FROM read_csv('$CONTEXT/placement_distance.csv', all_varchar = true)) given
    ON given.CHILD = care.CHILD AND given.started = care.started
GROUP BY stock.CHILD;

SELECT 'cla.placed-within-20-miles.share', NULL, count(*) FILTER (miles <= 20), count(miles) FROM distances;
SELECT 'cla.placed-over-20-miles.share', NULL, count(*) FILTER (miles > 20), count(miles) FROM distances;

-- ---------------------------------------------------------------------------------------------------------------------
-- Stability
-- ---------------------------------------------------------------------------------------------------------------------

-- The placement or placements of the first day, and each new carer since. The carer is the same through a row that brings no new one.
CREATE TABLE placements AS
SELECT
    CHILD,
    greatest(
            bool_or(started <= $FROM AND (ended IS NULL OR ended > $FROM))::INT,
            count(*) FILTER (new_carer AND started = $FROM))
        + count(*) FILTER (new_carer AND started > $FROM AND started <= $TO) AS placements
FROM care
SEMI JOIN stock USING (CHILD)
GROUP BY CHILD;

SELECT 'cla.stability.three-placements.share', NULL, count(*) FILTER (placements >= 3), count(*) FROM placements;

CREATE TABLE long_term AS
SELECT CHILD, max(care.started) FILTER (care.new_carer AND care.started <= $TO) AS with_carer_since
FROM stock
JOIN spells USING (CHILD, spell)
JOIN care USING (CHILD, spell)
WHERE age < 16 AND spells.started <= $TO - INTERVAL 30 MONTH
GROUP BY CHILD;

SELECT 'cla.stability.long-term.share', NULL,
    count(*) FILTER (coalesce(with_carer_since <= $TO - INTERVAL 24 MONTH, true)), count(*)
FROM long_term;

-- ---------------------------------------------------------------------------------------------------------------------
-- Missing children and the interviews after their return
-- ---------------------------------------------------------------------------------------------------------------------

CREATE MACRO was_looked_after(child_id, date) AS EXISTS (
    SELECT 1 FROM care WHERE care.CHILD = child_id AND care.started <= date AND (care.ended IS NULL OR care.ended > date));

CREATE TABLE incidents_in_care AS
SELECT *
FROM incidents
WHERE started BETWEEN $FROM AND $TO AND was_looked_after(incidents.CHILD, incidents.started);

SELECT 'cla.missing.incidents', NULL, count(*), NULL FROM incidents_in_care WHERE MISSING = 'M';
SELECT 'cla.missing.away-incidents', NULL, count(*), NULL FROM incidents_in_care WHERE MISSING = 'A';
SELECT 'cla.missing.children', NULL, count(DISTINCT CHILD), NULL FROM incidents_in_care WHERE MISSING = 'M';

SELECT 'cla.missing.uasc-children', NULL, count(DISTINCT CHILD), NULL
FROM incidents_in_care
JOIN uasc USING (CHILD)
WHERE MISSING = 'M' AND (ceased IS NULL OR ceased > started);

-- The first and the last moment that a day, or a day with a time, may mean.
CREATE MACRO earliest(t) AS strptime(t, ['%d/%m/%Y %H:%M', '%d/%m/%Y']);
CREATE MACRO end_of(date) AS date + INTERVAL '86399.999999 seconds';
CREATE MACRO latest(t) AS CASE WHEN length(t) > 10 THEN earliest(t) ELSE end_of(earliest(t)) END;

-- London's clocks are an hour ahead from 01:00 on the last Sunday of March to 02:00 on that of October. A time that is skipped
-- is an hour later, one that comes twice is the first.
CREATE MACRO last_sunday(y, m) AS last_day(make_date(y, m, 1)) - (isodow(last_day(make_date(y, m, 1))) % 7)::INT;
CREATE MACRO utc(t) AS t - CASE
    WHEN t >= last_sunday(year(t), 3) + INTERVAL 2 HOUR AND t < last_sunday(year(t), 10) + INTERVAL 2 HOUR
    THEN INTERVAL 1 HOUR
    ELSE INTERVAL 0 HOUR
END;

CREATE TABLE interviews AS
SELECT
    yes(OFFERED) AS offered,
    yes(ACCEPTED) AS accepted,
    CASE WHEN earliest(back) < $TO + 1 THEN back END AS back,
    CASE WHEN earliest(INTERVIEWED) < $TO + 1 THEN INTERVIEWED END AS held
FROM (
    SELECT OFFERED, ACCEPTED, INTERVIEWED, coalesce(RETURNED, strftime(incidents.ended, '%d/%m/%Y')) AS back
    FROM incidents_in_care incidents
    LEFT JOIN read_csv('$CONTEXT/return_interviews.csv', all_varchar = true) given
        ON given.CHILD = incidents.CHILD AND day(MIS_START) = started
    WHERE MISSING = 'M');

SELECT 'cla.return-interview.offered.share', NULL, count(*) FILTER (offered), count(*)
FROM interviews
WHERE offered OR back IS NOT NULL;

SELECT 'cla.return-interview.accepted.share', NULL, count(*) FILTER (accepted AND held IS NOT NULL), count(*)
FROM interviews
WHERE offered;

-- Within 72 hours for certain, or late for certain; none held counts once the 72 hours are over.
SELECT 'cla.return-interview.within-72-hours.share', NULL, count(*) FILTER (in_time), count(*) FILTER (in_time OR late)
FROM (
    SELECT
        utc(latest(held)) <= utc(earliest(back)) + INTERVAL 72 HOUR AS in_time,
        CASE
            WHEN held IS NULL THEN utc(latest(back)) + INTERVAL 72 HOUR <= utc(end_of($TO))
            ELSE utc(earliest(held)) > utc(latest(back)) + INTERVAL 72 HOUR
        END AS late
    FROM interviews
    WHERE back IS NOT NULL);

-- ---------------------------------------------------------------------------------------------------------------------
-- Visits, reviews and initial health assessments
-- ---------------------------------------------------------------------------------------------------------------------

-- The first visit is due a week after each new placement, also with the same carer; visits of one stay are told apart by their day.
CREATE TABLE visited_placements AS
SELECT
    CHILD, stay, placement, started, ended, start_known,
    CASE WHEN lag(placement) OVER of_stay IS NULL THEN '-infinity' ELSE started END AS visited_from,
    coalesce(lead(started) OVER of_stay, 'infinity') AS visited_before
FROM (
    SELECT
        CHILD, stay, placement,
        min(started) AS started,
        arg_max_null(ended, number) AS ended,
        arg_min(RNE IS DISTINCT FROM 'L', number) AS start_known
    FROM care
    GROUP BY CHILD, stay, placement)
WINDOW of_stay AS (PARTITION BY CHILD, stay ORDER BY placement);

CREATE TABLE visits AS
SELECT
    CHILD, placement, place.started, VISIT,
    lead(VISIT) OVER placement_visits AS next_visit,
    row_number() OVER placement_visits AS number,
    CASE
        WHEN INTERVAL_DAYS IS NOT NULL THEN VISIT + INTERVAL_DAYS::INT
        WHEN REGIME IN ('STANDARD', 'PARENT_CARE_ORDER') THEN VISIT + 42
        WHEN REGIME = 'LONG_TERM' THEN
            CASE WHEN VISIT < place.started + INTERVAL 1 YEAR THEN VISIT + 42 ELSE (VISIT + INTERVAL 3 MONTH)::DATE END
        WHEN REGIME IN ('TEMPORARY', 'CONNECTED_OR_INTERIM') AND NOT EXISTS (
            SELECT 1 FROM reviews WHERE reviews.CHILD = given.CHILD AND held BETWEEN place.started AND VISIT) THEN
            CASE WHEN place.started > (SELECT min(year_end) FROM returns) - INTERVAL 1 YEAR THEN VISIT + 7 END
        WHEN REGIME = 'TEMPORARY' THEN VISIT + 42
        WHEN REGIME = 'CONNECTED_OR_INTERIM' THEN VISIT + 28
    END AS due_next
FROM (
    SELECT CHILD, day(PLACEMENT_START) AS started, day(VISIT) AS VISIT, REGIME, INTERVAL_DAYS
    FROM read_csv('$CONTEXT/visits.csv', all_varchar = true)
    WHERE VISIT IS NOT NULL) given
JOIN (SELECT DISTINCT CHILD, started, stay FROM care) episode USING (CHILD, started)
JOIN visited_placements place USING (CHILD, stay)
WHERE VISIT >= visited_from AND VISIT < visited_before
WINDOW placement_visits AS (PARTITION BY CHILD, placement ORDER BY VISIT, given.started);

-- What falls due after the end and was not done lapses.
SELECT 'cla.visits.in-time.share', NULL, count(*) FILTER (done <= due), count(*)
FROM (
    SELECT place.started + 7 AS due, VISIT AS done, ended
    FROM visited_placements place
    LEFT JOIN visits ON visits.CHILD = place.CHILD AND visits.placement = place.placement AND number = 1
    WHERE start_known
    UNION ALL
    SELECT due_next, next_visit, ended FROM visits JOIN visited_placements USING (CHILD, placement))
WHERE due BETWEEN $FROM AND $TO AND (ended IS NULL OR ended > due OR (ended > $FROM AND done IS NOT NULL));

-- A return holds the reviews of its year alone: of care that began before the first one, the first reviews are not known.
CREATE VIEW reviewed_spells AS
SELECT
    * EXCLUDE (start_known),
    start_known AND started > (SELECT min(year_end) FROM returns) - INTERVAL 1 YEAR AS start_known
FROM spells
WHERE started <= $TO AND (ended IS NULL OR ended > $FROM);

CREATE TABLE held_reviews AS
SELECT
    CHILD, spell, start_known, ended, held,
    lead(held) OVER spell_reviews AS next_held,
    row_number() OVER spell_reviews AS number
FROM reviewed_spells
JOIN reviews USING (CHILD)
WHERE held >= started AND (ended IS NULL OR ended > held)
WINDOW spell_reviews AS (PARTITION BY CHILD, spell ORDER BY held);

SELECT 'cla.reviews.in-time.share', NULL, count(*) FILTER (done <= due), count(*)
FROM (
    SELECT in_20 AS due, held AS done, spell.ended
    FROM reviewed_spells spell
    JOIN deadlines ON day = spell.started
    LEFT JOIN held_reviews ON held_reviews.CHILD = spell.CHILD AND held_reviews.spell = spell.spell AND number = 1
    WHERE spell.start_known
    UNION ALL
    SELECT
        (held + CASE WHEN number = 1 AND start_known THEN INTERVAL 3 MONTH ELSE INTERVAL 6 MONTH END)::DATE,
        next_held,
        ended
    FROM held_reviews)
WHERE due BETWEEN $FROM AND $TO AND (done IS NOT NULL OR ended IS NULL OR ended > due);

CREATE TABLE entries AS
SELECT in_5, in_20, REFERRED AS referred, COMPLETED AS completed
FROM starts
JOIN spells USING (CHILD, spell)
JOIN deadlines ON day = starts.started
LEFT JOIN (
    SELECT CHILD, day(STARTED) AS started, day(REFERRED) AS referred, day(COMPLETED) AS completed
    FROM read_csv('$CONTEXT/health_assessments.csv', all_varchar = true)) given
    ON given.CHILD = starts.CHILD AND given.started = starts.started
WHERE spells.ended IS NULL OR spells.ended - starts.started >= 28;

SELECT 'cla.iha.required', NULL, count(*), NULL FROM entries;

SELECT 'cla.iha.referral-in-time.share', NULL, count(*) FILTER (referred <= in_5 AND referred <= $TO), count(*)
FROM entries
WHERE in_5 <= $TO OR referred <= $TO;

SELECT 'cla.iha.in-time.share', NULL, count(*) FILTER (completed <= in_20 AND completed <= $TO), count(*)
FROM entries
WHERE in_20 <= $TO OR completed <= $TO;

-- ---------------------------------------------------------------------------------------------------------------------
-- Health and offending of the children looked after for twelve months
-- ---------------------------------------------------------------------------------------------------------------------

CREATE TABLE cohort AS
SELECT
    CHILD, age, SDQ_SCORE::INT AS score, CONVICTED, HEALTH_CHECK, IMMUNISATIONS, TEETH_CHECK, HEALTH_ASSESSMENT,
    SUBSTANCE_MISUSE
FROM stock
ANTI JOIN (SELECT CHILD FROM starts WHERE started > $FROM) USING (CHILD)
ANTI JOIN ends USING (CHILD)
ANTI JOIN (FROM episodes WHERE short_break AND started <= $TO AND (ended IS NULL OR ended > $FROM)) USING (CHILD)
LEFT JOIN oc2 USING (CHILD);

SELECT 'cla.twelve-months.count', NULL, count(*), NULL FROM cohort;
SELECT 'cla.health-assessment.share', NULL, count(*) FILTER (yes(HEALTH_ASSESSMENT)), count(*) FROM cohort;
SELECT 'cla.dental-check.share', NULL, count(*) FILTER (yes(TEETH_CHECK)), count(*) FROM cohort;
SELECT 'cla.immunisations.share', NULL, count(*) FILTER (yes(IMMUNISATIONS)), count(*) FROM cohort;
SELECT 'cla.substance-misuse.share', NULL, count(*) FILTER (yes(SUBSTANCE_MISUSE)), count(*) FROM cohort;
SELECT 'cla.development-check.share', NULL, count(*) FILTER (yes(HEALTH_CHECK)), count(*) FROM cohort WHERE age < 5;
SELECT 'cla.convicted.share', NULL, count(*) FILTER (yes(CONVICTED)), count(*) FROM cohort WHERE age >= 10;
SELECT 'cla.sdq.coverage.share', NULL, count(score), count(*) FROM cohort WHERE age BETWEEN 4 AND 16;
SELECT 'cla.sdq.mean', NULL, coalesce(sum(score), 0), count(score) FROM cohort WHERE age BETWEEN 4 AND 16;
SELECT 'cla.sdq.review.count', NULL, count(*), NULL FROM cohort WHERE age BETWEEN 4 AND 16 AND score >= 13;

SELECT 'cla.sdq.bands', band, count(*), max(count(*)) OVER ()
FROM (
    SELECT CASE WHEN score <= 13 THEN 'normal' WHEN score <= 16 THEN 'borderline' ELSE 'concern' END AS band
    FROM cohort
    WHERE age BETWEEN 4 AND 16 AND score IS NOT NULL)
GROUP BY ROLLUP (band);

-- ---------------------------------------------------------------------------------------------------------------------
-- Adoption: the means pool three years, and need the return of each
-- ---------------------------------------------------------------------------------------------------------------------

SELECT 'cla.adoption.adopted', NULL, count(DISTINCT CHILD), NULL FROM ends WHERE REC IN ('E11', 'E12');

CREATE TABLE adopted AS
SELECT CHILD, spell, number, PLACE, carer
FROM care
WHERE ends_care
    AND REC IN ('E11', 'E12')
    AND ended > $TO - INTERVAL 3 YEAR
    AND ended <= $TO
    AND (SELECT count(DISTINCT year_end) = 3 FROM returns WHERE year_end > $TO - INTERVAL 3 YEAR AND year_end <= $TO)
QUALIFY row_number() OVER (PARTITION BY CHILD ORDER BY number DESC) = 1;

-- The adopters are the carers of the episode that the adoption ended: foster carers at first, where that episode brought no new ones.
CREATE TABLE adoptions AS
SELECT
    CHILD,
    min(care.started) AS began,
    bool_or(starts_spell) AS start_known,
    min(care.started) FILTER (care.carer = adopted.carer) AS with_adopters,
    min(care.started) FILTER (care.carer = adopted.carer AND care.PLACE IN ('A3', 'A4', 'A5', 'A6')) AS moved_in,
    adopted.PLACE AS place,
    min(care.started) FILTER (LS IN ('D1', 'E1')) AS ordered,
    arg_min(starts_spell OR care.number > first, care.number) FILTER (LS IN ('D1', 'E1')) AS first_order_certain
FROM adopted
JOIN care USING (CHILD, spell)
JOIN (SELECT CHILD, spell, min(number) AS first FROM care GROUP BY CHILD, spell) firsts USING (CHILD, spell)
WHERE care.number <= adopted.number
GROUP BY CHILD, adopted.PLACE;

SELECT 'cla.adoption.a1-mean-days', NULL, coalesce(sum(moved_in - began), 0), count(*)
FROM adoptions
WHERE start_known AND place IN ('A3', 'A4', 'A5', 'A6');

SELECT 'cla.adoption.a10-mean-days', NULL,
    coalesce(sum(CASE WHEN place IN ('A3', 'A5') OR by_foster_carer THEN with_adopters ELSE moved_in END - began), 0), count(*)
FROM adoptions
LEFT JOIN of_latest_return('ad1_rows') USING (CHILD)
WHERE start_known AND place IN ('A3', 'A4', 'A5', 'A6');

SELECT 'cla.adoption.a2-mean-days', NULL, coalesce(sum(greatest(matched - ordered, 0)), 0), count(*)
FROM adoptions
JOIN of_latest_return('ad1_rows') USING (CHILD)
WHERE first_order_certain AND matched IS NOT NULL;

-- ---------------------------------------------------------------------------------------------------------------------
-- Youth justice and care proceedings
-- ---------------------------------------------------------------------------------------------------------------------

CREATE TABLE youth_justice AS
SELECT *, was_looked_after(given.CHILD, given.started) AS in_care
FROM (
    SELECT CHILD, OUTCOME, day("START") AS started, day("END") AS ended
    FROM read_csv('$CONTEXT/youth_justice.csv', all_varchar = true)) given;

SELECT 'cla.youth-justice.share', NULL, count(DISTINCT CHILD) FILTER (in_care), count(DISTINCT CHILD)
FROM youth_justice
WHERE OUTCOME = 'STATUTORY' AND started <= $TO AND (ended IS NULL OR ended >= $FROM);

SELECT 'cla.youth-detention.made', NULL, count(*), NULL
FROM youth_justice
WHERE OUTCOME = 'DETENTION' AND started BETWEEN $FROM AND $TO;

SELECT 'cla.youth-detention.at-date', NULL, count(DISTINCT CHILD), NULL
FROM youth_justice
WHERE OUTCOME = 'DETENTION' AND started <= $TO AND (ended IS NULL OR ended > $TO);

CREATE VIEW out_of_court AS FROM youth_justice WHERE OUTCOME = 'OUT_OF_COURT' AND started BETWEEN $FROM AND $TO;

SELECT 'cla.out-of-court.offences', NULL, count(*), NULL FROM out_of_court;
SELECT 'cla.out-of-court.children', NULL, count(DISTINCT CHILD), NULL FROM out_of_court;
SELECT 'cla.out-of-court.looked-after', NULL, count(DISTINCT CHILD), NULL FROM out_of_court WHERE in_care;

CREATE TABLE proceedings AS
SELECT day(CONCLUDED) - day(ISSUED) AS days
FROM read_csv('$CONTEXT/care_proceedings.csv', all_varchar = true)
WHERE day(CONCLUDED) BETWEEN $FROM AND $TO;

SELECT 'cla.care-proceedings.mean-weeks', NULL, coalesce(sum(days), 0), count(*) FROM proceedings;
SELECT 'cla.care-proceedings.within-26-weeks.share', NULL, count(*) FILTER (days <= 26 * 7), count(*) FROM proceedings;

-- ---------------------------------------------------------------------------------------------------------------------
-- Care leavers
-- ---------------------------------------------------------------------------------------------------------------------

CREATE TABLE age_groups AS
FROM (VALUES (NULL, 19, 21), ('17-18', 17, 18), ('19-21', 19, 21), ('17', 17, 17), ('18', 18, 18), ('19', 19, 19),
    ('20', 20, 20), ('21', 21, 21)) AS groups (part, youngest, oldest);

CREATE TABLE services AS
SELECT day(PA_APPOINTED) <= $TO AS has_adviser, age_on(coalesce(day(care_leavers.DOB), header.DOB), $TO) AS age
FROM read_csv('$CONTEXT/care_leavers.csv', all_varchar = true) care_leavers
LEFT JOIN header USING (CHILD)
WHERE SERVICE_END IS NULL OR day(SERVICE_END) > $TO;

SELECT 'care-leavers.count', part, count(*), NULL
FROM (
    SELECT CASE WHEN age = 16 THEN '16' WHEN age < 19 THEN '17-18' WHEN age < 22 THEN '19-21' ELSE '22-25' END AS part
    FROM services
    WHERE age BETWEEN 16 AND 25)
GROUP BY ROLLUP (part);

SELECT 'care-leavers.personal-adviser.share', part, count(*) FILTER (has_adviser), count(age)
FROM age_groups
LEFT JOIN services ON age BETWEEN youngest AND oldest
GROUP BY part;

-- How care last ended, seen from the last day: nothing where it goes on, or has begun again.
CREATE TABLE last_ends AS
SELECT CHILD, REC
FROM (
    SELECT *
    FROM care
    WHERE started <= $TO
    QUALIFY row_number() OVER (PARTITION BY CHILD ORDER BY coalesce(ended, 'infinity') DESC, number DESC) = 1)
WHERE ends_care AND ended <= $TO;

-- Ages 16 to 25 on the last day, not adopted at the last end: days in care from the 14th birthday to the 18th, each counted once.
CREATE TABLE teenage_care AS
SELECT
    CHILD, sixteenth,
    greatest(care.started, birthday(born, 14)) AS started,
    least(care.ended, birthday(born, 18), $TO + 1) AS ended
FROM (
    SELECT CHILD, DOB AS born, birthday(DOB, 16) AS sixteenth
    FROM header
    WHERE age_on(DOB, $TO) BETWEEN 16 AND 25)
JOIN care USING (CHILD)
ANTI JOIN (FROM last_ends WHERE REC IN ('E11', 'E12')) USING (CHILD);

SELECT 'care-leavers.eligible', NULL, count(*), NULL
FROM (
    SELECT CHILD
    FROM (
        SELECT *, max(ended) OVER (
            PARTITION BY CHILD ORDER BY started, ended ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS counted_to
        FROM teenage_care
        WHERE ended > started)
    GROUP BY CHILD
    HAVING sum(greatest(ended - greatest(started, counted_to), 0)) >= 91
        AND bool_or(ended > greatest(started, sixteenth + 1)));

-- Reported once, at the birthday in the year. Left out: died, home with parents, taken over by another authority, short
-- breaks alone, and at 17 and 18 those still looked after on the birthday.
CREATE TABLE leavers AS
SELECT oc3.*, age_on(coalesce(born, DOB), $TO) AS age
FROM oc3
LEFT JOIN header USING (CHILD)
ANTI JOIN (FROM last_ends WHERE REC = 'E3') USING (CHILD)
ANTI JOIN (SELECT CHILD FROM episodes GROUP BY CHILD HAVING bool_and(short_break)) USING (CHILD)
WHERE (IN_TOUCH IS NULL OR IN_TOUCH NOT IN ('DIED', 'RHOM'))
    AND NOT (age < 19 AND was_looked_after(oc3.CHILD, birthday(coalesce(born, DOB), age)));

SELECT 'care-leavers.in-touch.share', part, count(*) FILTER (IN_TOUCH = 'YES'), count(age)
FROM age_groups
LEFT JOIN leavers ON age BETWEEN youngest AND oldest
GROUP BY part;

SELECT 'care-leavers.eet.share', part, count(*) FILTER (ACTIV SIMILAR TO '[FP][1-5]'), count(age)
FROM age_groups
LEFT JOIN leavers ON age BETWEEN youngest AND oldest
GROUP BY part;

SELECT 'care-leavers.suitable-accommodation.share', part,
    count(*) FILTER (ACCOM LIKE '_1' AND ACCOM NOT IN ('S1', 'X1', '01')), count(age)
FROM age_groups
LEFT JOIN leavers ON age BETWEEN youngest AND oldest
GROUP BY part;
