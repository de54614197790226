namespace NewsClaims;

/// <summary>
/// The kind of a claim. Where several fit, the first in this order wins; the reporting verb decides first, the content second. The full
/// definitions, with examples and near misses, are in <c>seeds/labels</c>.
/// </summary>
public enum ClaimType : byte
{
    /// <summary>Says that a report or allegation is false, or that the own side did not do something. <i>The army denied firing on the convoy.</i></summary>
    Denial,

    /// <summary>The own side will hurt another under a condition or in retaliation. <i>"If they cross the river, we will strike."</i></summary>
    Threat,

    /// <summary>Somebody should carry out an act. <i>The council called for an independent inquiry.</i></summary>
    Demand,

    /// <summary>A future act, or refusal, that the own side decides on. <i>Oduya promised to cut rail fares.</i></summary>
    Commitment,

    /// <summary>Any other future outcome, or an open hypothetical. <i>The central bank expects growth of 2% next year.</i></summary>
    Prediction,

    /// <summary>A named other party did a wrongful act. <i>"They stole the election."</i></summary>
    Accusation,

    /// <summary>An explicit link of cause between two stated things. <i>The delay was due to fog, the airline said.</i></summary>
    Causal,

    /// <summary>A measurement of the past or present. <i>Unemployment fell to 4%, the statistics office said.</i></summary>
    Quantity,

    /// <summary>A value judgement, feeling or position. <i>"This deal is a disgrace."</i></summary>
    Opinion,

    /// <summary>Something happened, is happening or did not happen. <i>Troops entered Tarso on Sunday, the mayor said.</i></summary>
    Event,

    /// <summary>Everything else: states, identities, rules, abilities. <i>The treaty allows inspections without notice, lawyers said.</i></summary>
    Statement,
}
