package org.example

import java.time.LocalDate
import org.civicrules.assessment.GradingResult
import org.civicrules.assessment.Score
import org.civicrules.assessment.ScoreSheet
import org.civicrules.core.rule.Explanation
import org.civicrules.core.source.Citation
import org.civicrules.core.source.Source
import org.civicrules.grants.file.Payment
import org.civicrules.housing.l2.HousingL2
import org.civicrules.performance.child.Episode
import org.joda.money.Money

/** Grades an apprentice and builds values with every kind of builder, from Kotlin. */
fun main() {
    val sheet = ScoreSheet.builder(HousingL2.PLAN).all(Score.of(4)).score("L2-S-DEC-2", Score.of(3)).build()
    println(GradingResult.of(sheet).grade())

    val source = Source.builder()
        .id("rent-policy")
        .title("Rent policy")
        .publisher("A landlord")
        .edition("2026")
        .licence("all rights reserved")
        .build()
    println(Explanation.builder().statement("A statement").addCitations(Citation.of(source, "RENT.3", "3")).build().toText())
    println(Payment.builder().id("P1").provider("home-a").amount(Money.parse("GBP 10.00")).build().id())
    println(Episode.builder().start(LocalDate.of(2023, 4, 1)).build().start())
}
