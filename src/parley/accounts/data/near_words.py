"""English words of one field: a pair is near where sentence embeddings place the two words near each other.

Made by `eval/accounts/near.py` from the Universal Sentence Encoder, multilingual (Apache-2.0), and the word list of
Debian's `wamerican-small`.  Near is not alike: opposites and neighbours in a series are near too, so that these words
can only weigh for a link a little, and speak against "only here".
"""

from __future__ import annotations

from typing import Final

NEAR_WORDS: Final = """
abandon abolished away break bypass cancel cease collapse decline departure devolve disappear dismiss dispose eliminate elimination endure escape evacuate exit fled flee insist interrupt keep liberate neglect overcome persist refrain refuse regain reluctant remain remove rescind retreat romp settle stay stop surrender surrendered terminate withdraw withdrawn withdrew
abdomen abdominal intestinal
ability able aptitude capabilities capable capacity empower potential skills
able allow cannot cant capabilities capable enable granted impossible incapable perhaps podia possibility possible possibly potential probable viable
abnormal bizarre disorder habitual irregular normal normally peculiar strange typical unusual
abolished bypass cease decline deter disbanded dismiss eliminate elimination exclude exempt impose infringement inhibit postponed prohibit refuse remove rescind suppress terminate waste withdraw withdrawn withdrew
abort terminate
abroad country exterior foreign international internationally overseas pays
abrupt arise badly breach breakthrough catastrophe collapse disrupt distort dramatically drastic eruption extreme gradually imminent incessant intense interrupt perturb romp rough rupture rush sharp shock steep suddenly surge temper torn upset weaken
absence absent deficiency exclude failure inadvertent incessant incomplete inconsistent indifferent inevitable insufficient intact invalid lack miss neglect regardless uncertain uncertainty vacant
absent away deficiency disappear exclude failure inadvertent incapable incessant incomplete inconsistent indifferent inevitable insufficient intact lack miss mistaken neglect regardless unaware uncertain vacant
absolute completely
absurd bizarre cruel lamentable reasonable seriously strange stupid
abundant affluent almost ample approximately broad considerable considerably enormous excess formidable grandeur heavily immense lots numerous overwhelming quite remarkable rich sparse substantial substantially sufficient vast wealth widespread
academic college degree educational faculty scholar scholarship scientific study studying undergraduate university
accede access accessible accommodate enter entry granted permission permit
accelerate fast quickly rapid slow speed
accent dialect pronunciation
accept acceptable accommodate acknowledge admit approved concede endorse give granted impose insist provide receive received remit rescind settle submit willing
acceptable accommodate allow applicable appropriate approved capable eligible granted permit
access accessible
accessible accommodate allow availability available enable facilitate
accident catastrophe collision crash damage disaster fault incident injury
acclaimed acknowledge appreciation audience award commend notable praise proclaim rated
accommodate accommodation accompanied adequate allocate allow appropriate attend attendant bring cater contingent convenience convenient courtesy deliver dispose disposition eligible empower enable facilitate fitted fulfill give granted hold impart impose inclusive incorporate insist laid maintain make permit presume provide provision reach settle situated stay suitable take taking undertake willing
accommodation dwelling residence residential room stay
accompanied along alongside attached attend bring granted inclusive incorporate involved together
accomplish achieve achievement acts advancement aims aspirations attain become breakthrough committed dedication effort empower encourage enhance fare finish fulfill gain give granted implement impose incur laid make making obtain overcome proceeds progress provide purpose pursue puts reach reinforce succeed succeeded success successful undertake undertaken willing
accord agree concord contract
accredit acknowledge approved attest certified claim credit reconnaissance submission submit
accumulate accumulation acquired aggregate amount contingent dispose excess overlap proceeds quota scrap surplus
accumulation aggregate sediment
accurate actual correct exact fact genuine obvious precise proper properly really thorough
accused admit alleged blame condemn convicted culpable defendant fraudulent guilty infringement persecution plea prosecutor suspect
achieve achievement aims aspirations attain become breakthrough committed consequent dedication deliver driven effort empower enable enhance finish fulfill gain give granted impart implement impose incur make making obtain outcome overcome proceeds progress provide purpose pursue reach realize satisfy succeed succeeded success successful surpass undertake undertaken willing
achievement advancement aims aspirations attain breakthrough committed conquered dedication effort empower feat fulfill gain implement outcome proceeds progress reach succeed succeeded success successful undertaken
acid sour
acknowledge admit appreciation approved assert assure attest aware awareness believe claim commend concede confess confirm considered endorse knowledge notice perceive proclaim proven realize receive recognition recognize reconnaissance refer reveal
acoustic sound
acquired acquisition attain bought committed concede conquered contingent deliver dispose established fulfill gain give granted incur obtain owned ownership proceeds provide purchase pursue puts receive received seized settle spent take undergo undertake undertaken
acquisition bought inventory obtain proceeds provision purchase supply transaction undertaken
across alas along alongside approximately away behind beside bound bout come convey cross either encompass entire forth give goes going granted incorporate involved laid like meet opposite overlap passage rather reach runs span take throughout together undergo vast whereas whilst whole
acted acting action acts committed involved undertaken
acting action actor acts cast undertaken
action activate acts implement intervene motion operating operational operations undertaken
activate active acts bypass divert enable
active activist
actor actress director
acts behavior committed conduct driven duties enforce enforcement implement involved involvement operating operations undertake undertaken
actual authentic exact fact genuine indeed literally obvious outright realistic really true
acute sharp urgent
adapt adjust modifications modified transform
added adding
addition additional additionally adds append complement else encore equivalent except extra likewise nevertheless plus ulterior
additional additionally adds append else exceed extra plus supplement ulterior
additionally either else elsewhere encore extra likewise nevertheless plus ulterior
adept devote
adequate ample appropriate considerable considerably decent enough favorable indispensable necessary perfect precise proper properly quite reasonable require satisfy substantial substantially sufficient suitable
adhere attached binding bound committed conform consistent endorse enforce hold impose insist maintain settle stick tack
adjacent alongside bound close junction near nearest neighbor neighborhood proximity surrounding vicinity
adjust align change modifications modified modifier regulate setting
administer administration administrative executive implement management prescribe subordinate undertake undertaken
administration administrative department executive government management
administrative department executive management
admire appreciate appreciation devote enjoy loved praise splendid
admission applicants apply attend entrant entry submission submit
admit alleged assert assume assure attest aware believe claim committed concede condemn confess confused considered deduce deliberate devote dire discern endorse fact give granted insist lies mistaken obvious pardon persuade plea presume pretend proclaim proven realize receive recognition recognize reconnaissance reluctant supposed suspect telling
adolescent child childhood juvenile teen teenager young youth
adopt impose settle
adult grown mature
advance ahead anticipated anticipation forward precede precedent precursor predecessor predict premature previous previously prior proceed subsequent
advancement breakthrough development enhance forward improve improvement progress
advantage benefit favorable useful
adventure journey
adverse affect alleviate avoid badly consequences damage decline deficiency detriment diminish disrupt effect endanger excess failure harm horrible impact impair impede implications inadvertent inevitable infringement inhibit insufficient interfere loss negative obstruct opposed susceptible terrible unsuccessful vulnerable weaken
advert advertisement advertising announcement commercial
advertisement advertising announcement commercial propaganda
advertising announcement commercial
advice advise advisory consult consultant counsel opinion recommend suggest
advise advisory consider consult consultant counsel recommend suggest
advisory consul consult consultant council counsel inquiry refer
advocate attorney counsel defend defendant endorse lawyer persuade proponent solicit
aerial antenna
aesthetic beauty
affairs business involved
affect consequences detriment effect impact implications influence influenced influential
affiliate affiliation association membership partner partnership
affiliation associated association belong binding counterpart fellowship involved involvement member membership mutual partner partnership related
affluent rich wealth
afford cheap expensive lend paying poor pour spend spent willing
affront badly beaten besiege confront defeat detriment dispute disrupt distort faced fight mess obstruct opposed overcome resent rough struggle trouble upset
aftermath afterwards destroyed destruction disaster incident
afternoon days evening midnight morning overnight weekend
afterwards ahead arrive come commence eventually following formerly forward last latter next past previously prior proceed subsequent thereafter till ultimately undergo whilst
aged alter ancient annual elderly mature older oldest senior years young
agency agent
agenda calendar schedule
aggregate consolidate contingent incorporate integrated total
aggressive violent
agree concord concur disagree
agriculture cultivation farm
ahead alongside anticipated arrive behind coming commence eventually following formerly forward front imminent latter next past precede predecessor previous previously prior proceed progress subsequent surpass thereafter till ulterior ultimately
aide assist assistant help support
aims aspirations attain destination encourage goal intended intent purpose pursue puts reach target urge
aircraft airline airplane aviation flight fuselage pilot
airline airport aviation flight
airplane airport aviation flight pilot
airport aviation flight
alarm alert wake
alas along away bent bout bred chap come descend flies fond forth laid lies mere nose pare puts rather represent seas snap span take tale torn vast wing
alcohol beer drink
alert attention notice vigilant warn
algebra math mathematician mathematics
alias name
align arranged centered conform incorporate offset overlap placement span
alive life lifetime live lived living survive
alleged arrested assume breach caught cited claim committed concede condemn considered convicted defendant deliberate detained filed fraudulent infringement lawsuit mistaken plea presume proclaim proven seized suspect
alleviate decline decrease deficiency diminish ease eliminate facilitate impair inhibit overcome reduce reduction relief relieve reluctant strain suffer suppress weaken
alliance coalition
allocate allocation annex appointed appropriation arranged assigned bound consign constituency contingent deliver designated dispose disposition eligible encompass give granted impose incorporate obtain placement prescribe provide provision quota receive remit settle submission
allocation appropriation assigned contingent designated disposition placement provision quota
allow cannot cant capable dispose eligible empower enable give granted impart impose insist obtain permit podia possibility possible presume prohibit provide take willing
allusion refer tale
almost along ample approximately completely considerable considerably dramatically entire especially eventually frequently generally great heavily indeed least lots mostly numerous occasionally often outright overall prevalent quite really seriously slightly sometimes somewhat sorta substantial substantially tend throughout total tout usually well whilst whole widespread
alone lone single soli solo
along alongside apart approximately arise arrive away become behind beside bound bout come coming considerably devote dispose either encompass ensemble eventually fellow forth gathered give goes going granted happen hence hissed hold incorporate incur instead involved laid like likewise make manner meet mutual opposite proceeds puts quite raised rather runs settle situated span take taking tend throughout thus till together undergo undertake well went whereas whilst willing
alongside approximately arrive attached behind beside come either eventually fellow gathered goes granted incorporate instead meet opposite rather thereafter throughout thus together ultimately undergo whereas whilst
alpha beta
alphabet letter
altar ceremonial worship
alter change modifications modified modifier older transform
alternative substitute
altitude alto elevation height high level peak
alto elevation enormous forte height high highest large superior tall upper
amateur enthusiast
ambassador diplomat diplomatic embassy
ambient atmosphere environment environmental surrounding
ambition aspirations
amendment change modifications modified modifier reform revision
ammunition bullet weapons
amount contingent count excess quantitative quota surplus tonnes total valor value
ample approximately bigger broad considerable considerably enlarged enormous enough exceed excess extent grand grandeur great heavily huge immense large lots narrow notably numerous overwhelming proportion quite rather sparse substantial substantially sufficient surpass tend thin tight vast wide wider
amplitude magnitude
analog analogue
analyses analysis analyst analytic analyze examine
analysis analyst analytic analyze
analyst analytic analyze
analytic analyze
analyze examine parse
ancestors ancestral descendants heritage
ancestral ancient descendants heritage
ancient antique century elderly older oldest
anger rage resent temper upset violent
angle angular corner diagonal
animal animals beings cane cattle creature fauna mammals mascot species
animals beings cane fauna mammals species
animated cartoon
annex assigned attached binding bound contingent designated incorporate provision submission
anniversary annual birthday commemorate
annotation caption described description explicit illustrate indicate indication notation note noted notice paragraph refer remarks statement submission
announced announcement declared revealed unveil
announcement bulletin declared notice proclaim submission
annual annually season years
annually years
annul cancel dismiss rescind terminate
anonymous unnamed
answer asked asking question respond response
antagonist protagonist
anticipated anticipation assume attend coming envisage estimate expect forecast forward granted hope imminent pending postponed precede predict presume sera undertaken unexpected wait
anticipation envisage expect forecast forward predict wait
anxiety disorder fear nerve nervous panic
anyone every everyone fellow individuals people persona
anything everything nothing something stuff things tout whatever
anywhere place throughout
apart differ distinct distinguish diverge divide instead opposed opposite overlap part partial regardless romp scattered separate separation split together unlike
apparent assume aware bent conjecture considered deliberate depict discern evident fact indicate insight look manifest mistaken notable noted notice observed obvious perceive perception portray presume realize regard reveal revealed salient seems seen seriously sight supposed suspect visibility visible
appeal court defendant deter dismiss filed plea ruling solicit
appeared arise discovered displayed encountered look observed occur revealed seems seen shown suddenly visible
applicable application apply appropriate avail contingent disposition eligibility eligible enable enforce enforcement gilt granted implement prescribe provision requirements usage used uses
applicants application apply assigned candidate eligible hired proponent qualified recruit request solicit submit
application apply request
apply employ enforce hire solicit submit utilize
appointed approved assigned behalf decree designated disposition established granted incumbent mandate nominated nomination nominee prescribe proponent provide provision qualified recipient subordinate
appreciate appreciation dank enjoy nice thanks welcome
appreciation award commend considerate courtesy dedication honor honorable praise rated reconnaissance respect satisfaction valuable
approach approximation method ways
appropriate complement conform considered favorable intended muss necessary perfect precise proper properly provide reasonable right satisfy sufficient suitable
appropriation assigned contingent empower provision
approved declared endorse filed granted permission permit received submission submit
approximately bout certain circa considerable considerably considered dire encompass enormous entire equivalent exact extent heavily like lots magnitude matter mean notably numerous prominence proportion quite rather represent salient significant somewhat sparse substantial substantially tend thorough throughout vast whereas whilst whole wider
approximation close proximity
aptitude capabilities capable skills
architect architecture
area borough district field lieu located neighborhood place region situated spatial spot subdivision surrounding terrain territory vicinity zone
argument debate dispute
arise arrive away become bent breakthrough collapse come commencement derived emerge emit encountered eruption expand forth generate going happen imminent incur involved manifest occur phenomena phenomenon realize rise runs snap strain suddenly surge turn undergo undertake undertaken whereas
armed arms deter guns insurgent militia pistol weapons
arms bras limb weapons
army infantry military regiment soldiers troops troupes
aroma odor perfume
arranged arrangement assemble assigned assort committed composed designated dispose disposition drawn encompass ensemble established fitted gather gathered granted incorporate involved laid layout make making organized overlap placement provision puts sets setting situated sort together undertake undertaken venue
arrangement assemble assembly composed composition configuration disposition established fixture placement provision
arrested beaten breach caught convicted crime delinquent detained detention imprisonment infringement jail penal prison seized
arrive attend attendant away become come coming commence deliver forward goes going granted happen meet obtain proceed reach receive runs take thereafter undergo wait went
arrogant conceit
artefact artifacts
arterial artery blood cardiac vein
artery vein
article headline items
articulate emphasis emphasize linguistic outspoken salient speak speech vocabulary
artillery cannon infantry
artisan craft
artist artistic arts artwork
artistic arts artwork creativity depict portray
arts artwork
artwork craft depict drawn portray
asked asking asks inquiry question request
asking asks assume discuss give hear inquiry interrogation presume prompt question refer request respond response solicit speak take telling whether wonder
asks inquiry request take
aspect attitude depict figure outline perspective point regard
aspirations attain dedication desire encourage fulfill pursue urge
assassin murder
assault attack beaten breach defend harass violent
assemble assembly composed ensemble fitted fixture gather gathered incorporate involved make making sets
assembly fitted fixture
assert attest insist proclaim statement
assessment consider considered estimate estimation evaluate evaluation examine feedback rate rated rating review score
assets equity
assigned committed considered consign contingent designated disposition duties eligible established gilt granted incorporate intended nominated nomination prescribe proponent provide provision qualified quota receive recipient remit submission submit subordinate undertaken
assist assistant help provide support
associated association correlate correlation counterpart involvement liaison related relationship relevant ties
association fellowship partnership related
assort diverse encompass range reeks sets sort stuff variety various
assume assumption assure based believe certain claim concede conjecture consider considered deduce deliberate designated discern endorse envisage give granted imagine impart impose incur insist laid manner notion obvious outright perceive perception premise presumably presume provide realize recognize refer supposed suspect take think thought undergo undertake undertaken whereas whether
assumption based claim conjecture consider considered deduce envisage hypothesis justification notion obvious premise presumably presume speculation
assure aware believe committed confidence confident ensure fulfill guarantee insist maintain presume properly provide reliability reliable settle trust undertake
asteroid meteor
astronaut spacecraft
athletes athletic sport
athletic muscular sport
atmosphere atmospheric
atom atomic nuclear nucleus
atomic nuclear
attached binding bond bound connect incorporate
attack besiege combat defeat defend fight siege strike
attain become breakthrough committed conclude dedication devote effort empower enhance fulfill gain give granted impart implement incur laid make obtain overcome proceeds progress provide purpose pursue reach realize settle succeed succeeded success successful surpass take undergo undertake undertaken willing
attempt effort insist make pretend pursue tentative trial tried tries undertaken urge
attend attendant bring come coming deliver devote dispose encounter entrant gather give going hold impart insist join meet obtain presume pursue receive settle solicit submit take taking undergo undertake urge venue visit wait willing
attendant become bring come coming devote give going hold meet pursue servant settle take taking undergo undertake wait willing
attention aware care careful concern focus insight notice observant regard
attest certificate certified claim confirm examine proof prove proven testimony witness
attire clothes costume dress wear worn
attitude behavior considerate manner respect
attorney counsel defendant judicial jurisdiction lawyer prosecutor
attribute characteristics features
auction sell vender
audience crowd public
audio sound
audit check detect examine inspection monitoring surveillance
augment enhance enlarged expand expansion extend gain improve increase increment reinforce rise strengthen
authentic genuine proven
author novelist
authorities competent enforcement jurisdiction officials
auto automatic automatically automobile cars drive drove sedan vehicle
autobiography biography memoir
automatic automatically
automobile cars drive drove locomotive motor motorist sedan vehicle
autonomous independence independent self
autumn fall season
avail availability available eligible enable obtain provide useful
availability available eligibility eligible
available eligible occasion
avenue boulevard road street
average median medium
aviation flight pilot
avoid bypass detriment dismiss disrupt eliminate exclude forget ignore impede inadvertent inevitable inhibit overcome prevent prohibit refrain refuse reluctant
award honor merit nominated nomination nominee prize reward
aware awareness believe cognitive concern conjecture conscience conscious consciousness considered deliberate discern evident hissed insight knew know knowledge known learn mind notice observant observed obvious perceive perception presume realize recognition recognize reconnaissance regard reveal saber sense suspect think unaware unconscious understand understood warn wist
awareness cognitive conscience conscious consciousness discern insight knowledge perceive perception realize recognition recognize reconnaissance
away back badly become behind bout bypass cease come coming decline departure descend disappear dismiss dispose dissolve distant eliminate escape fled flee fora give goes going grab granted halt hissed hold hung imminent incessant incur insist instead keep loin mend overcome proceeds puts rather reach refuse reluctant remain rescind retreat romp runs shut snap stay stop take tear throw till turn undergo urge went withdraw withdrawn
axiom theorem
baby birth born boys child children embryo girl infant infantile kind mamma maternal
bachelor degree undergraduate
back backward behind comeback forward posterior rear recover recovery regain rejoin restore return reverse revert turn
background fond
backward behind forward inverse invert posterior rear return reverse revert
bacteria germ microorganism
badge emblem insignia
badly breach brutal catastrophe considerable considerably crass crude cruel decent detriment difficult disappointed disaster disgust disrupt drastic endure evil excess extreme failure fatal formidable forte foul fragile grim gross hard harm heavily hell hissed horrible hung hurt impair insufficient lamentable loss malign mend mess miser mistake mistaken overcome overwhelming pardon poor quite rather reluctant resent romp rough ruin seriously sick suffer tend terrible torn tough trouble unfortunate upset vulnerable weak weaken well worst wrong
bail lease payer
balance equilibrium
bald comb hair
ballad song
ballot bulletin constituency election electoral vote voters voting
banal trivial
bandit gangster robber
bang blow
bankrupt bankruptcy collapse debt delinquent failure fault recession
bankruptcy debt recession
banned denied prohibit
baptism christen sacrament
bark cane stem
barrier impede inhibit obstacles obstruct
base based basic basis foundation fundamental
based basic basis considered derived determine endorse established fundamental granted premise
basic basis fundamental principle
basin bath drainage pool reservoir sink
basis foundation fundamental premise principle
bask devote take
basket basketball cart
basketball football
bath wash
battalion infantry troops
batter whisk
battery pile
battle battlefield besiege combat conquer defeat fight struggle warfare
battlefield warfare
beach coast shore strand
beam bend bent blow bulb laid light romp scatter span
bear cane
beat beaten besiege blow bout conquer defeat fight hits kick knock make overcome poke punch romp slap snap span tear torn winning wins
beaten besiege breach chute conquered defeat destroy destroyed deter disrupt dominated endure fight fled imprisonment kick kill knock overcome prevail punch punish rage romp slap snap surrendered torn violent
beautiful beauty brilliant cool elegant excellent fantastic formidable genial good great nice remarkable splendid sublime superb sweet toll
beauty splendid
become bout bring come coming commence devote dispose embark fulfill give goes going gradually granted grow happen hissed imminent incur instead laid make making manner obtain occur overcome proceeds pursue puts raised rather realize rein rend rise runs settle snap succeed take taking thus transform turn undergo undertake whereas
beetle insect larva
began commence commencement initially start
behalf called derived designated name named naming recipient surname title
behavior conduct
behind beside forward front hind posterior rear side situated undergo
beige brown
beings creature human species
belief believe faith religion
believe conjecture consider considered convince devote discern doubt faith insight perceive perception persuade presume proven realize recognize suspect think thought trust
belong owned ownership
belt strap
bend bent fret insist laid pull romp snap span strain stretch turn twist
benefit favorable profit profitable useful utility
benign malign sensible
bent bout come derived fret hissed laid lies make manner presume puts romp runs salient snap span strain supposed torn undergo vast whereas
beside beyond like rather side
besiege breach collapse conquer conquered defeat destroy destroyed deter endure invasion overcome prevail siege surrender surrendered weaken
best better boas excellent favorable finest good great greatest highest maxim optimal prefer superb superior
better favorable finest good great greatest improve improvement optimal plus prefer rather superior well
beyond elsewhere exceed except extent extra loin plus surpass ulterior wider
bicycle bike cyclist
bigger biggest broad considerable enlarged enormous exceed giant grand grandeur greatest huge immense large largest size vast wide wider
biggest considerable enormous grand greatest highest huge immense large largest maximum
bike cyclist motorcycle ride rider
bilateral double
bile mere nevertheless
bilingual language linguistic
billion million thousands trillion
binding bond bound connect consolidate contingent counterpart engagement joint junction liaison ties
biological biologist biology organism
biologist biology
birds feather pigeon
birth born
bisexual heterosexual homosexual lesbian
bite bits fang hung mouth pique poke scratch slap snap tick
bitter miser resent sour taste
bizarre confused mistaken peculiar sigh strange unusual
black dark
blade sword
blame condemn culpable fault guilty mess mistake mistaken resent suffer
blank empty vacant
blast blow bomb bombard eruption explode explosion
blend mixed mixing mixture stir
bless devote divine formidable gentile glad lord nice pardon praise preach splendid
bloc block lock
block lock
blood clot sang vampire vein
blow collide eruption explode kill knock poke pomp pull punch romp snap spit tear throw torn
board committee council deck panel plaque plate
boas brilliant decent excellent fantastic favorable finest formidable genial good great nice splendid superb toll well
boat boot ferry hull sail ship submarine vessels
bodies body corps organ organism
body corps limb organ organism physically physique
bomb bombard
bond liaison ties
bone limb skeleton skull vertebra
bonus premium reward
book lecture novel read textbook
boom tree
boost enhance increase
boot shoe
border bound boundaries confine frontier
bore drill hole
born conceived
borough district municipality neighborhood
boss businessman chief employer patron
bottom fond inferior lower upper
bought purchase sell sold spent
boulevard street
bound boundaries breach bypass committed comprise confine consequent considered consistent constraints contingent converge convey derived designated dispose disposition driven encompass enforce eventual exceed extent finite forth gilt granted hold impart impede impose inclusive incorporate incur interfere intervene involved laid limit overcome overlap paragraph provision quota range reach remit restrictions rules settlement span submission tied ties tract undergo undertake undertaken vast
boundaries confine constraints frontier limit restrictions
bout come devote either encompass ends fond forth give goes going halt hold hung instead laid like make mean mend poke puts rather rein romp runs snap span take till torn undergo vast whereas
boutique shop
boxes carton
boyfriend girlfriend
boys children gender girl male
braces bracket dents teeth
brain cerebral head mental mind neural neuron
brand mark trademark
bras breast
brass bronze copper
brat brother siblings sister
brave courage
breach bypass catastrophe caught collapse convicted damage deliberate delinquent destroy destroyed detained deter detriment disrupt endanger enforce failure fault foul harm impair impede impose imprisonment incur infringement inhibit interfere loose loss misconduct obstruct overcome penal prohibit punish rescind restrain romp ruin strain suppress suspended trouble upset vulnerable
break cease collapse dismiss disrupt interrupt pause rebound rescind retreat romp rupture snap stop torn withdraw
breakthrough disrupt driven enhance imminent incur ongoing overcome progress propagation pursue succeed surge surpass undergo
breast bust chest
breath lung respiration respirator
bred breed cane cattle laid
breed broad cane species
brief short
bright gloss highlight light
brilliant cool decent epic excellent fantastic finest formidable genial good great lame nice perfect remarkable smart splendid sublime super superb toll well
bring carry come coming deliver devote dispose embark gather give going grab hold impart impose make meet obtain provide puts remit take taking undergo undertake willing
broad considerable enlarged enormous extent grand huge immense large narrow substantial vast wide wider widespread width
broadcast channel convey emit radio stream transmit
brochure pamphlet
bronze copper
brood pane
brother buddy mate nephew siblings sister uncle
browse check discover examine explore find look navigate read scan search seek view visit watch
brutal cruel disgust fatal horrible hurt lamentable rough terrible tough tragic unfortunate violent
buddy fellow mate
building construction structure
bulb fluorescent lamp light
bull cane cattle
bulletin newsletter
bundle parcel
bureau desk desktop headquarters office
buried cemetery deceased funeral grave
burn combustion fire firing flame romp
burro butter
bush shrub
business businessman commerce commercial company corporate enterprise firm venture
businessman corporate enterprise firm merchant
bust erect laid romp snap strain torn
bypass deter dismiss displace dispose disrupt divert driven eliminate enforce escape exit exploit halt impede impose incur inhibit intercept interfere interrupt obstruct overcome pass passage prohibit pursue push reluctant remit romp stop suppress surge tract undergo undertake withdraw
cabin cockpit cottage
cabinet compartment
cable cord cordon wire
cacao chocolate
calcium potassium
calculate calculation estimate estimation
calculation estimate estimation
calendar schedule
called encompass llama name named naming refer term
calm peaceful quiet relax silent tranquil
camp tent
campus college university
canal channel stream
cancel decline delete dismiss eliminate interrupt rescind retreat terminate withdraw withdrawn
cancer tumor
candidate constituency election incumbent nominated nomination nominee vote voters voting
cane cattle hind pies terrier
cannon canon
cannot cant capable impossible incapable incompatible instead podia possible regardless unless
cant capable enable impossible incapable podia possible
capabilities capable capacity empower enable features functional functionality possibility potential skills
capable capacity empower enable incapable opportunity perhaps podia possibility possible potential viable
capacity empower potential
capital capitalist equity modal
capitalism capitalist communism
capitalist communism communist equity modal
captain commandant
caption headline paragraph parole refer statement title
capture catch grab shot snap snip
caramel sugar
carbon coal
cardiac hart heart
care careful concern healthcare
careful concern gent reluctant vigilant warn
cargo carrier carry cart charge consign convey convoy deliver delivery freight load parcel ship transport truck
caricature cartoon comic portray portrayed sketch
carp fish
carrier convey freight ship transport vessels
carry consign deliver handle hold take
cars drove sedan vehicle
cart trolley
cartoon comic
cartridge cassette
case instance
cash currency deposit geld money paid payer paying payment
cassette tape
casualties fatal loss massacre mortality
catalog catalogue
catastrophe chaos collapse damage destroy destroyed destruction detriment disaster disrupt earthquake eruption failure fatal fault fragile horrible impair incident lamentable loss mess plague shock terrible tragic
catch caught deter drop expose flee give grab hold hook intercept jump obtain poke pull pursue reach reel remit snap take throw toss withdraw
categorize category classified
cater cook cuisine
catholic priest
cattle lamb meat sheep
caught detained fled hide seized steal suspect
cause consequent reason therefore
cavalier cavalry horse
cavalry horse infantry soldiers troupes
cave cavern
cavern excavation hole
cease continue decline deter disappear dismiss disrupt eliminate halt incessant inhibit interrupt keep pause persist remain rescind retreat shut stop suppress surrender terminate withdraw withdrawn
ceiling floor roof
celebrate celebration commemorate holiday
celebration ceremonial ceremony commemorate holiday holidays
celestial heaven
cell cellular
cellular mobile phone telephone
cement concrete
cemetery funeral grave
censor censure
censure offend rescind
center centered central downtown middle
centered central focal focus focused middle
centimeter inches metric millimeter
central middle
century decades
cereal grain
cerebral mental
ceremonial ceremony commemorate ordained ritual solemn worship
ceremony commemorate ordained ritual solemn wedding
certain conjecture consider considered contingent course designated determine differ distinct distinguish doubt encompass exact extent granted notably numerous ones particular presume quite several somewhat sorta specially specific specifically supposed sure whereas whether
certificate certified
certified qualified
cervical neck vertebra
chair chairman seat
chairman preside presidency president
chamber compartment hall room stanza
champion championship
championship tournament
chance improbable opportunity possibility possible probability probable
change convert exchange modifications modified modifier replace replacement shift substitute transform
chant chorus hymn sing sung
chaos disaster mess
chap chief curt laid lord pardon pare rider snap tale
chapel church parish
char character
character protagonist
characteristics characterize features trait
characterize features
charge fees load payer recharge
chart diagram graph graphics
chase pursue pursuit running runs
chat conversation speak talk
chauffeur drive drove motorist passenger rider
cheap decent expensive
check confirm consult detect examine inspection investigate
chef chief cook
chemical chemicals chemist chemistry
chemicals chemist chemistry
chemist chemistry
chic elegant extravagant
chick cock dame female girl lady
chief deputy lieutenant lord master principal
child childhood children infant infantile kind young
childhood children infantile nostalgia young youth
children infantile parents siblings
chile chili
chin face
choice choose chose chosen decide decision option pick preference select
choir chorus
choose chose chosen decide decision option pick select
chorus melody refrain sing song sung tune vocalist
chose chosen decide decision option pick select
chosen decide option pick select
christen religion
church congregation parish sermon
chute cliff collapse decline descend drop fall jump kick parachute romp slope snap torn
cigar cigarette tobacco
cigarette fume smoke tobacco
cinema film movie theater theatre theatrical
circa lots
circle circular round
circuit path pathway
circular oval radius round
circulation congestion
circumstances condition situation status
citation cite cited quote
cite cited mentioned quote refer referenced
cited claim endorse filed indicate mentioned noted paragraph quote refer referenced statement submission
cities city metropolitan municipal town urban
citizens citizenship inhabitants residents
city downtown metropolitan municipal municipality town urban
civil civilian
civilian military
claim considered deduce defendant disclaimer endorse filed gilt premise proclaim refer solicit statement submission
clarinet flute
clash conflict dispute feud
class classroom grade
clean pure wash
clear evident obvious thorough transparent
cleric priest
click clique
client customers
climate weather
climb jump wander
clinic hospitals
clock hours
close closure conclude near nearby nearest proximity vicinity
closure terminate
clot vein wound
clothes dress
club nightclub
clue deduce hint refer telling understand
coast mare maritime ocean offshore shore strand
coat collar vest
cobra serpent snake
cock erect genital penis
cockpit pilot
code encoding
coefficient ratio
coexist mutual
cognitive conscience conscious consciousness discern knowledge mental perception recognition recognize reconnaissance
coin currency
coincide consistent correlate correspond counterpart identical match
cold warm winter
collaboration collaborator colleagues cooperation cooperative partnership
collaborator colleagues cooperation cooperative employees partner partnership staff
collapse collide crash decline demolished demolition descend destroy destroyed destruction disappear disaster disperse displace disrupt dissolve endure eruption explode failure fall imminent incur loose loss mess obstruct overcome overlap romp ruin rupture scattered snap strain torn weaken
collar neck portent strap vest
collateral guarantee
colleagues cooperative counterpart employees fellow
college school undergraduate university
collide collision explode romp runs scatter
collision crash
colloquial dialect linguistic phrase singular slang verb vocabulary
colon intestinal
colonel lieutenant
color pigment
colossal enormous giant grandeur huge immense large overwhelming sparse
column rows
comb curl hair trim whisk
combat defeat fight struggle warfare
combination counterpart ensemble mutual together
combustible combustion emissions exhaust fuel gasoline petrol
combustion fire flame fuel
come coming commence deliver devote dispose embark encountered following forth forward gather give goes going granted happen hence hold incur instead laid like make making meet obtain pare pour presume proceed proceeds pursue puts raised reach receive rein runs settle take taking tens thereafter thou thus turn undergo undertake wait went whereas whilst willing
comeback regain return
comedian comedy comic humor
comedy humor
comfort convenience convenient ease
coming commence forward give goes going granted imminent meet proceed proceeds puts receive runs soon take thereafter till turn undergo wait went willing
commemorate honor memorable memorial remembered remind souvenir tribute
commence commencement embark forward goes initial initially launch precede previously prior proceed start thereafter till
commencement initial initially start
commend courtesy dedication encourage honor honorable praise rated reconnaissance respect
comment feedback opinion remarks review
commerce commercial merchant trade trafficking
commercial merchant
commission commissioner committee
commissioner committee referee
committed compromise concede condemn consequent considered consistent contingent convicted dedication deliberate deliver deter devote dispose driven duties duty empower encompass encourage endorse enforce enforcement engaged engagement established filed fulfill give granted imminent impart implement impose incorporate incur insist intended involved involvement laid obligation obtain ongoing ordained plea postponed presume proceeds promise provide provision pursue reconcile reconciliation reluctant rescind settle settlement submission submit succeed surrendered thorough undergo undertake undertaken urge willing
committee council
common commune conventional general generally habitual normal normally prevalent typical unusual usually widespread
commune congregation fellowship municipal municipality public
communicate communication communique conversation interact speak talk transmit
communication communique
communique contact
communism communist
company corporate corporations enterprise firm subsidiary venture
comparable comparative compared comparison contrast differ different equal equivalent identical similar unlike
comparative compared comparison contrast versus
compared comparison contrast differ equal equivalent ratio unlike
comparison contrast versus
compartment indoor inside interior reservoir room subdivision
compassion sensible sentiment suffer suffering
compatible incompatible
compensation refund settlement
compete competition concur concurrent contender contest contestants rival tournament
competent empower incompetent qualified
competition concur concurrent contest contestants
compile syntax
complain complaint suffer
complement encompass fulfill granted incorporate provide
completely comprehensive entire every everything full incomplete indeed intact overall perfect quite really regardless thorough throughout total tout ultimately whole
complex complicated complications
complicated complications difficult facile hard
component composition constituent element ingredient part
composed composition comprise consist constituent counterpart derived encompass ensemble established incorporate involved laid overlap part together
composition constituent ingredient
compound liaison mixture substance
comprehensive entire inclusive integrated overall thorough total whole
comprise consist contain contingent encompass granted including inclusive incorporate
compromise engagement reconcile reconciliation
compulsory mandatory muss necessary obligation require requirements
concede conceit considered courtesy defendant deliberate devote dismiss endorse give granted impose insist plea presume proponent receive reluctant rescind ruling surrender surrendered undertake
conceit conceptual
conceive conceived fertile pregnancy sperm
concentrate concentration distract focus focused
concentration density focus focused
concept conceptual notion
conceptual idea notion perception thought
concern detriment disturb endanger harm issue matter problematic susceptible trouble
concert concerti concerto
concerti concerto
concession contingent deal provision
conclude conclusion ended ending ends eventual eventually final finish outcome terminate ultimately
conclusion outcome
concur concurrent contest
concurrent contest rival simultaneous simultaneously
condemn convicted culpable defendant judge misconduct pardon persecution plea repent resent torment
condition situation state status
conduct enforce enforcement lead manner misconduct undertaken
conference congress
confidence confident trust
confident self trust
configuration setting structure
confine constraints frontier limit restrictions
confirm proven
conflict contradict controversy dispute feud fight
conform considered consistent contingent correspond disposition endorse established fulfill gilt granted impose incorporate manner rules settle undertake undertaken
confront faced
confused deliberate meant mistake mistaken obvious sense suspect understand understood
congregation fellowship parish sermon
congress legislature parliament
conjecture consider considered deduce discern doubt envisage evident examine fact hypothesis idea insight mentioned notion obvious perception presume proven speculation suspect think thought
conjunction liaison
connect contact liaison
conquer conquered conquest defeat fight overcome pursue siege winning wins
conquered conquest defeat dominated overcome prevail pursue succeed surrendered winning
conscience conscious consciousness mental mind
conscious consciousness deliberate discern mental mind perceive perception realize recognize sense unaware unconscious
consciousness mind perceive perception unconscious
consecutive consistent continuous continuously ongoing sequence subsequent
consensus unanimous
consent permission
consequences consequent detriment effect impact implications influence influenced outcome
consequent eventual following gilt granted hence implications impose incur instead outcome pour proceeds reason result therefore thus ultimately whereas
conservation maintain preserve protect retain save saved
conservative liberal
consider considerate considered consult convince decide determine endorse envisage estimate estimation evaluate examine granted idea notion opinion presume reasonable reconsider refer suggest sure think thought whether
considerable considerably crucial dramatically drastic enormous enough exceed extent extreme formidable grand grandeur great heavily huge immense important insignificant insufficient large lots magnitude monumental notable notably numerous overwhelming powerful predominant quite remarkable robust serious seriously significant stark strong substantial substantially sufficient superb surpass tend vast wider widespread
considerably decent dramatically drastic enormous enough especially exceed excess extent fine formidable grand grandeur granted great heavily huge immense indeed large least lots mostly notably outright overwhelming properly quite rather really remarkable seriously significant somewhat splendid stark substantial substantially sufficient surpass tend vast well whereas wider
considerate considered courtesy reasonable respect
considered contingent correspond deduce deliberate designated determine discern encompass endorse envisage equivalent estimate estimation evaluate examine extent gilt granted impose incorporate indicate intended mean meant mentioned noted notion observed obvious perceive perception premise prescribe presumably presume provision rated realize reasonable recognition recognize reconnaissance refer regard suggest supposed suspect think thought undertake undertaken whereas whether
consign convey deliver delivery designated dispose freight give impart obtain parcel provision receive recipient remit submission submit supply take transmit
consist constituent contain encompass established including inclusive incorporate jest part
consistent constant continuous continuously correspond inconsistent ongoing persistent properly
consolidate incorporate integrated merge
consonant pronunciation synonym vowel
constant continuous continuously permanence permanent persistent
constellation star stellar
constituency election electoral incumbent vote voters
constituent element ingredient member part
constitution constitutional legislative
constitutional legislation legislative legislature
constraints finite limit obstacles restrictions
construction structure
consul consult consultant counsel
consult consultant counsel examine insight investigate refer solicit suggest
consultant counsel
consumer consumption
contain encompass including inclusive incorporate
contaminated contamination destroyed germ outbreak plague pollution waste
contamination emissions pollution waste
contemporary modern
contest contestants prize
contestants entrant participants prize
continent mainland
contingent convey dependent designated disposition duties eligibility eligible encompass endorse equity equivalent eventual expenditure extent gilt granted impart impose including inclusive incorporate involved involvement obligation paragraph premise prescribe proceeds proportion provide provision quota receive remit settlement share submission subordinate supply undertake undertaken
continue continuous continuously encore keep ongoing persist proceed remain stop subsequent till ulterior
continuous continuously incessant keep ongoing permanence persist persistent remain
continuously gradually incessant keep ongoing permanence permanent persist persistent remain
contour outline
contract contractual deal negotiate
contractual provision
contradict contrast controversial controversy counterpart dispute inconsistent opposed opposite reconcile
contrast counterpart opposed opposite versus
contribute donate involved involvement participate promote provide
control monitoring regulate
controversial controversy debate dispute
controversy debate dispute
convenience convenient ease easily facilitate favorable suitable
convenient ease easily easy facile facilitate favorable proper suitable useful
conventional habitual normally prevalent standard standardized tradition traditional
converge diverge divergent
conversation dialog dialogue discuss speak speech talk
convert devise shift substitute transfer transform
convey convoy cope deliver delivery derived devote dire dispose driven emphasis encompass endorse forth freight give going granted impart impose involved make manner mean paragraph passage proceeds propagation provide pursue puts receive refer remit runs speak submission submit subordinate take taking tale tract transfer transferred transmission transmit transport undergo undertake undertaken
convicted corrupt court crime criminal criminals culpable defendant delinquent detained fraudulent guilty imprisonment infringement judicial lawsuit misconduct pardon penal plea prosecutor
convince insist persuade prove proven realize think
convoy freight ship transport
cook cuisine dinner dish food grill kitchen manger stew
cool curt epic excellent fantastic formidable genial good great lame nice splendid super superb sweet toll well
cooperation cooperative coordination partnership
cooperative coordinate coordination partnership
coordinate coordination
cope endure incur overcome relieve settle snap strain suffer tear undergo undertake urge
copies copy replica
copy replica
cord cordon plug strap wire
cordon wire
corner diagonal
corporate corporations enterprise firm subsidiary venture
corporations enterprise firm
corps limb organ physically physique
correct exact incorrect indeed precise proper properly right valid
correlate correlation correspond liaison related relationship relevant
correlation related relationship
correspond correspondent counterpart equivalent incorporate
correspondent journalist
corridor hall
cost expenditure expensive fees price
costume dress wear worn
cottage domicile dwelling home house mansion
council counsel municipal municipality
counsel solicit
counterpart endorse equivalent fellow incumbent involved mutual opposed partner partnership peer proponent reconcile together unanimous
country countryside homeland land national nationally nationwide overseas pays
countryside field land landscape rural rustic terrain village
coup cuts
couple pair
court courthouse custody decree defendant judge judicial jurisdiction jury justice lawsuit plea ruling trial tribunal
courtesy gentile honor honorable manner polite respect
cousin grandson nephew uncle
cover coverage
coverage insurance
crack romp scratch
craft maker making
crass disgust grim gross horrible malign offend rough rude seriously terrible vulgar
create creativity established generate make making recreate
creativity enhance innovative inspired make making recreate
creature monster
credit loan
crescendo grew grow grown growth rising
crew rider squadron team
cricket wickets
crime criminal criminals delinquent imprisonment infringement jail murder penal robber
criminal criminals delinquent imprisonment infringement murder penal prison prosecutor robber
criminals delinquent imprisonment inmates penal robber
criteria standard standardized
critical critically criticism criticized critique crucial essential fundamental important significant substantial
critically criticism criticized critique
criticism criticized critique
criticized critique
critique review
crop cultivate cultivation harvest vegetation
cross crucifix intersection traverse
crowd multitude
crucial essential fundamental important indispensable matter significance significant substantial substantially vital
crude gross petrol petroleum rough
cruel disgust evil fatal horrible hurt lame lamentable miser rough suffer terrible torment torture upset
cruise ferry
cuisine dish food kitchen
culpable fault guilty innocent mistake
cultivate cultivation culture devote enrich grow grown harvest propagation
cultivation culture harvest vegetation
curator superintendent supervisor
cure heal incur medicine therapeutic therapy treat
curl hair
currency devise dollars exchange geld money
current present
curriculum resume
curt enjoy genial great nice pardon pare splendid toll well
curve recta
cuts cutting diminish romp scrap sharp split tear torn wound
cycle cyclone
cyclist motorist rider
daily days everyday
damage destroy destroyed destruction detriment disaster disrupt fault harm hurt impair injury loss ruin wound
dame female girl lady wife women
danger dangerous endanger fatal harm hazard menace risk safe threat threatened
dangerous detriment endanger fatal harm hazard menace risk threat threatened vulnerable
dank thanks
dark shade sombre
data database info information
date dated dating
dated dating period
dating relationship
daughter girl sister
dawn morning
days everyday period tempi today week
deal negotiate offer proceeds trade transaction
death deceased dying fatal kill mortal mortality murder murdered suicide
debate discuss dispute
debit debt
debt deficit loan
debut initial initially
decades years
deceased dying fatal funeral grave tribute
decent excellent fair fantastic favorable fine formidable forte genial good great heavily horrible indeed mediocre nice perfect proper properly pure quite really remarkable robust seriously splendid super superb terrible toll well
decide decision determine envisage pick ruling settle
decimal tenth
decision determine resolution ruling
declared filed proclaim statement submission
decline decrease degradation descend deter detriment diminish dismiss displace disrupt drop eliminate elimination impair inhibit interrupt losing loss lower offset overcome recession recover reduce reduction refuse regain rejected reluctant rescind retreat stop suppress surrender weaken withdraw withdrawn
decorated decoration ornament ornamental
decoration ornament ornamental
decrease degradation diminish excess fewer impair increase less lower minimize minus reduce reduction weaken
decree designated disposition filed impose mandate ordained provision ruling
dedicate dedication devote give tribute
dedication devote effort fulfill tribute
deduce derived detect discern evident examine explicit indicate indication obvious presume prove reveal
deep depth shallow
default standard standardized
defeat destroy destroyed destruction disrupt failure fight kill loose loser losing loss lost opponent overcome prevail romp siege struggle surrender surrendered torn victory winning wins
defect deficiency detriment error failure fault fixed impair loss mistake wrong
defend defense guard protect
defendant detained filed judicial jury lawsuit lawyer plea proponent prosecutor solicit suspect testimony
deficiency deficit detriment diminish disability disorder failure impair insufficient lack loss
deficit detriment diminish excess impair loss recession reduction surplus
define definition designated determine identify
degradation destruction detriment diminish impair loss recovery reduce reduction waste weaken
degree diploma educational extent faculty grade graduate graduation undergraduate
delay delayed postponed retard slow
delayed postponed retard
delegate delegation representative
delegation representative
delete eliminate elimination remove withdrawn
deliberate deter discern impose inadvertent intended intent manner meant mistaken notion obvious opposed perceive perception presume realize reluctant supposed
delicate ease elegant formidable fragile gent gentile gentle mild remarkable sensible sensitive sharp smooth soft splendid suave superb thin thorough tight
delinquent detriment fraudulent imprisonment infringement misconduct punish rebel
deliver delivery designated devote dispose emit endorse freight fulfill gain give grab granted hire hold impart impose incur insist intended laid make making obtain parcel pour presume proceeds provide pursue push puts reach receive rein remit settle snap strain submission submit supply take taking transmit undergo undertake undertaken urge willing
delivery freight package parcel receive remit supply
deluxe luxury
demand desire inquiry need request require requirements solicit supply want
democracy democratic
democrat democratic republican
demolished demolition destroy destroyed destruction scrap
demolition destroy destroyed destruction disrupt excavation scrap
demonstrate demonstration depict display displayed evident examine exhibit expose illustrate indicate indication insight look manifest notice observed portray prove proven reveal revealed seen show showcase shown spectacle view visibility visible visual witness
demonstration depict exhibit illustrate indicate manifest portray show showcase shown
denied disqualified failed invalid mistaken refuse rejected reluctant rescind withdrawn
dentist dents teeth
dents fang molar mouth oral teeth
department headquarters ministry
departure destination excursion exit flight going journey reis retreat route travel trip voyage
dependent depends
depends varies whether
depict diagram discern display displayed draw drawn exhibit figure illustrate image indicate indication look manifest outline perceive perception portray portrayed regard rendering represent reveal revealed seen show showcase shown spectacle symbolize view visibility visible visual
deposit payment reserve
depth shallow
deputy incumbent lieutenant prosecutor sergeant sheriff vice
derivative derived tangent
derived encompass granted impart laid mean meant originated proceeds substance undertaken whereas
descend descent drop fall fled lower rise runs
descendants genera heir heritage inherited
described description explain explanation illustrate mentioned noted notion refer remarks
description explain explanation
desert sand
design project redesign
designated determine dispose disposition encompass envisage established give granted identify impart impose incorporate indicate intended nominated prescribe presume provide provision receive remit specific submission submit undertaken
desire fulfill lust urge want willing wish
desk desktop office table
dessert pastel
destination goal purpose target travel trip
destroy destroyed destruction detriment disappear disrupt eliminate elimination eruption explode harm kill losing loss mess romp ruin rupture sabotage scrap
destroyed destruction detriment disappear disaster disrupt eruption explode harm intact losing loss lost romp ruin rupture scrap seized surrendered torn
destruction detriment disaster disrupt eruption loss ruin rupture sabotage
details info
detained detention dissident exempt imprisonment infringement restrain retain seized surrendered suspended
detect discern discover discovered examine identify indication insight inspection investigate investigation monitoring notice observant observed obvious perceive perception probe recognition recognize reconnaissance reveal revealed scan specimen surveillance suspect trace
detention expelled imprisonment suspended
deter detriment dismiss disrupt eliminate encourage endanger enforce enforcement harm impair impede impose imprisonment incur infringement inhibit interfere intervene kidnapping kill obstruct overcome penal prevent prohibit punish reinforce reluctant repel restrain suppress vulnerable warn weaken
determine distinguish estimate estimation evaluate identify measure
detriment diminish disaster disrupt eliminate endanger excess failure fatal fault harm horrible hurt impair impede inadvertent inappropriate inevitable infringement inhibit insufficient interfere lack lamentable losing loss malign misconduct mistake obstruct opposed overcome resent ruin suffer susceptible terrible trouble unfortunate vulnerability vulnerable weaken wrong
development progress
device equipment hardware instrument machine unit
devise exchange proceeds remit
devolve recover refund regain rejoin remit retreat return revert turn withdraw
devote dispose encompass encourage endorse fare fulfill gain give granted hissed hold impart impose incur insist laid lord make manner meet mend obtain ordained persuade plea praise pray preach presume pretend prevail proceeds provide pursue puts raised rather realize receive rein reluctant remit repent resent settle snap submit suffer take taking transcend undergo undertake urge whereas willing worship
diabetes sugar
diagnose diagnosis diagnostic
diagnosis diagnostic
diagonal square
diagram figure graph graphics illustrate
dialect language linguistic
dialog dialogue
diameter radius
dice dire mean proclaim refer speak tale talk telling
dictionary parole vocabulary words
diet food manger nutrition
differ difference different differential differentiate distinct distinguish diverse identical otherwise several unlike varies variety various vary
difference different differential differentiate distinct distinguish diverse unlike varies various vary
different differential differentiate distinct distinguish diverse else multiple several unlike variant varies variety various vary
differential differentiate distinct distinguish diverge divergent diverse
differentiate distinct distinguish diverge divergent diverse
difficult easily easy facile hard heavily rigid tough
diffusion disperse propagation scattered spread
digest feed ferment hung intake intestinal manger
dike drainage
dimension extent grandeur magnitude measure measurement size
diminish distort drastic eliminate excess fewer impair inferior inhibit insignificant less loose losing loss lower minimize minus overcome reduce reduction relief relieve suppress weak weaken
diner dinner dish menu restaurant
dinner dish evening lunch
diocese parish
diploma diplomat diplomatic graduate graduation
diplomat diplomatic
dire forth indicate manner mean meant mentioned parole phrase proclaim refer sage speak speech statement tale talk telling whereas words
disability disabled disorder handicap impair invalid
disabled handicap impair invalid
disappear dismiss eliminate hide losing loss lost remain stop withdraw
disappointed lamentable mistake regret reluctant resent surprise unexpected unfortunate upset
disaster disrupt earthquake emergency eruption evacuation failure fatal fault flood harm horrible incident lamentable loss mess plague ruin sabotage shock terrible tragic trouble unfortunate
disc disco disk
discern discover distinguish evident examine identify illustrate indicate indication insight know knowledge look manifest mind notice notion observant observed obvious perceive perception perspective realize recognition recognize reconnaissance refer regard reveal revealed saber salient seen sense suspect think visibility vision
disciple students
disclaimer liability statement submission
disco disk
discover discovered examine explore find insight investigate learn perceive realize recognize research reveal revealed search seek
discovered explore find reveal revealed
discuss mentioned negotiate refer remarks speak subject talk telling topic
disease disorder illness maladies outbreak sick
disgust disturb gross horrible indifferent lamentable mess resent sick sigh terrible
dish food plate tray utensil
dismiss disrupt eliminate elimination exclude expelled fired impose insist interrupt overcome postponed refrain refuse rejected reluctant remit remove rescind resign retreat romp shut stop suppress surrender terminate withdraw withdrawn withdrew
disorder disrupt disturb illness impair incur maladies mental obstruct outbreak overcome perturb sick suffer suffering syndrome
disperse disrupt dissolve distribution overlap scatter scattered spread
displace divert drag drive driven invert motion move moved mover moving offset relocate remit retreat romp scatter shift strain transfer transform traverse turn withdraw
display displayed exhibit exposition illustrate indicate indication monitor screen show showcase shown view visibility visible visual
displayed exhibit illustrate indicate indication look manifest observed reveal revealed seen show showcase shown view visibility visible visual
dispose divert dose emit encompass endorse evacuate gain gather gathered give grab granted hold impart impose incorporate incur insist instead intended involved keep laid make mend obtain poke presume proceeds provide pursue puts receive refuse rein remit rescind romp settle snap submit supposed surrender take taking throw undergo undertake undertaken waste whereas willing withdraw
disposition duties eligible enforce enforcement gilt granted implement impose incorporate legislation placement prescribe provide provision regulate regulations rules ruling settlement
dispute fight reconcile
disqualified eligible qualifying
disrupt dissolve distort distract disturb drastic eliminate elimination endanger endure eruption expelled explode failure foul harm impair impede inadvertent incessant inevitable infringement inhibit interfere interrupt intervene loose loss mess misconduct obstruct overcome perturb prohibit reluctant restrain romp ruin rupture sabotage scatter scattered stop suppress susceptible trouble upset violent vulnerable weaken
dissertation essay literature paragraph subject
dissident opposed
dissolution dissolve solution solvent
dissolve eliminate romp scatter solvent
distance distant
distant incessant loin remote
distill vapor
distinct distinguish diverse identical individual separate unique unlike variety various vary
distinguish diverse evident identify indicate realize recognize unlike various vary
distort disturb impair mistaken perturb strain
distract disturb divert focused forget overcome relieve urge withdraw
district municipality neighborhood provincial region territory vicinity zone
disturb harm horror interfere mess obstruct perturb resent suffer suppress torment trouble upset
diverge divergent overlap
divers diverse diving several variety various
diverse multi multiple multitude numerous several unlike variant varies variety various vary
divert enjoy fare interrupt overcome play poke pretend pull pursue relieve remit retreat romp settle snap tease turn withdraw
divide division fraction overlap separate separation split subdivision
divine gods
diving swimming
division fraction partial segment separation split subdivision
divorce marriage
doctor medical physician surgeon
doctrine dogma
document documentation manuscript paper
dollars geld money
domestic domicile home house household internal national nationally overseas
domicile dwelling foyer home house household lieu mansion place residence residential
dominance dominant dominated
dominant dominated predominant prevail
dominated predominant prevail
donate give proceeds
door gate pint
dorsal hind posterior rear vertebra
dose give granted incur overdose pare prescribe rather supposed take taking undergo
double dual halve triple twee twice twin
doubt improbable obvious possibly probable seriously sure suspect uncertain uncertainty unclear whether wonder
dozen twelve
draft project
drain drainage flood leak reservoir sink waste
drainage flood reservoir sediment
drama dramatic melodrama playwright theatrical
dramatic dramatically drastic melodrama playwright theatrical
dramatically drastic enormous extreme heavily immense overwhelming seriously substantial substantially widespread
drank drink
drastic extreme fatal heavily horrible immense imminent overwhelming seriously substantial tough vehement
draw drawn make outline sketch
drawn give laid make making outline plea portray puts sketch submission submit take
dress wear
drill grind hole
drink manger
drive driven drove fare lane maneuver propulsion ride riding route travel trip vehicle
driven drove impose maneuver proceeds propulsion pursue ride riding runs steering surge tract turn undertake undertaken vehicle vigor
drop fall grab romp throw withdraw
drove ride riding runs vehicle went
drug medicine pill
drum percussion
dual twee
duel opponent
durable duration endure long permanence permanent persistent robust sustain sustainable
duration hours interim interval length lifetime long longest period periodic permanence permanent persistent prolong provisional tempi tempo temporarily temporary time
duties duty empower enforce enforcement fulfill impose involved mandate obligation provide provision remit subordinate task undertake undertaken
duty impose obligation undertake
dwelling foyer home house lived living mansion residence residential shelter stanza
dying fatal kill mortality revive suffer suffering suicide
earliest first formerly initially premature premier presto soon
earning gain income paid proceeds profit profitable revenue wage yield
earth ground land planet soil
ease easily easy facile facilitate gent quickly relieve simple simplified simply
easily easy facile facilitate simple simplified simply
east eastern northeast southeast southeastern west
eastern northeast oriental southeastern
easy facile facilitate hard simple simplified simply tough
eccentric extreme
ecological ecosystem environment environmental
economic economist economy
economist economy
ecosystem systematic
edit editorial modified modifier
editorial published
educated education educational
education educational
educational faculty school students studying taught
effect effectiveness efficiency efficient impact implications influence influenced influential outcome
effectiveness efficiency efficient performance
efficiency efficient performance productivity
efficient performance
effort encourage enhance reinforce strengthen succeed tried undertaken vigor
eight eighteen eighth eleven four nine seven seventh tenth three twelve twenty
eighteen eleven fifteen fourteen nine nineteen seventeen sixteen thirteen thirty twelve twenty
eighth eleven nine ninth seven seventh tenth
either else embargo equal equivalent exact except granted hence indeed instead least like likewise neither nevertheless ones opposite otherwise rather regardless something somewhat sorta supposed therefore thus together unless unlike well whatever whereas whether whilst
elaborate explain
elastic flex flexibility flexible
elderly older oldest senior
election electoral presidency vote voters voting
electoral vote voters voting
electron electronic
elegant extravagant splendid superb
elevation height high upper
elevator lift
eleven fifteen fourteen nine ninth seven sixteen tenth thirteen thirty twelve twenty
eligibility eligible empower provision qualified qualifier qualifying
eligible enable gilt granted permit provide provision qualified qualifying valid
eliminate elimination exclude impede inhibit overcome reduce refuse remove rescind stop suppress waste withdraw
elimination loss remove rescind
elliptic oval
else elsewhere encore equal except extra like likewise nevertheless others otherwise plus ulterior unless unlike
elsewhere encore others otherwise plus
email mail
embargo except granted indeed instead nevertheless
embark launch pursue settle start take wander
embarrass sham
emblem insignia
embryo gestation infant placenta
emerge occur
emergency urgent
emissions emit exhaust pollution
emit exposure remit submit transmit
emotion emotional enthusiasm passionate sensible sensitive sentiment sentimental thrill
emotional sensible sensitive sentiment sentimental
emperor empire
emphasis emphasize focus focused mean paragraph prominence salient
emphasize encourage enhance highlight impart impose indicate insist noted realize reinforce salient strengthen
employ employees employer hire hired jobs occupation undertake usage used uses using utilize work
employees employer officials personnel staff
employer hired jobs patron staff
empower enable encourage enforcement enhance force fulfill gain give granted impart implement impose overcome permit persuade power promote provide reach reinforce strengthen undertake undertaken vigor
empty vacant
enable enhance facilitate give granted implement impose obtain permit podia possibility possible provide
encompass endorse expose extent forth fulfill gathered give granted impart impose including inclusive incorporate incur insist involved laid mean meant mentioned overlap presume provide puts refer remit settle snap span subject take thorough undergo understood undertake whereas
encore extra instead likewise nevertheless plus remain second thereafter ulterior whilst
encounter encountered meet reunion seen
encountered happen occur seen undergo
encourage endorse enhance enrich gain give impart impose induce insist make motivate persuade praise promote proponent provide pursue reinforce relieve reluctant resent stimulate strengthen urge willing
endanger endangered fatal harm hazard menace risk threat threatened vulnerable
endangered extinct
ended ending ends eventually final last terminate ultimately
endemic species
ending ends final finish terminate ultimately
endorse envisage gilt give granted impart impose incorporate insist make obtain opposed persuade presume proceeds proponent provide provision pursue receive refer remit settle submission submit take undertake undertaken
ends eventual eventually final finish last terminate terminus ultimately
endure fragile hard incessant insist keep overcome persist persistent relieve reluctant resent resist rigid romp stop struggle suffer surrender tear temper torment torn tough weaken
enemy hostile opponent
energetic energy vigor
energy power vigor
enforce enforcement gilt implement impose permit prohibit provision remit rules undertake undertaken
enforcement implement implementation impose jurisdiction laws legislation legislative provision regulations rules ruling undertaken
engaged engagement involved laid married
engagement involved involvement obligation promise reconciliation
engine motor
engineer engineering
enhance enlarged enrich expand extend facilitate fare gain give impart implement improve improvement increase increment make making proceeds progress promote provide raised rather reinforce reinforcement relieve rise span stimulate strengthen undertake
enigma mystery puzzle
enjoy enjoyed fantastic glad happy loved nice pleasure relax thrill welcome
enjoyed fantastic genial glad loved nice pleasure splendid superb thrill
enlarged enormous expand expansion extend extension grandeur huge increase large vast wide wider zoom
enlist join military recruit
enormous exceed formidable forte giant grand grandeur great heavily heavy huge immense large largest lots magnitude overwhelming powerful quite stark substantial tall vast wide wider
enough least lots muss necessary need quite require sufficient well
enrich facilitate gain reinforce strengthen wealth
enrol register registered registrar registration
ensemble gathered incorporate involved joint mutual sets together
ensure guarantee maintain properly provide reliable trust
enter entrant entry input insert submit
enterprise firm subsidiary venture
entertainment recreation recreational
enthusiasm enthusiast passionate stimulate thrill vehement
enthusiast loved lover passionate thrill
entire every everyone everything full overall quite thorough throughout total tout whole
entity object
entrant entry participants participate participation submission submit
entry input inscription paragraph submission submit
envelop letter parcel stamp
environment environmental surrounding
environmental surrounding
envisage estimate estimation examine forecast granted idea imagine implement intended notion predict premise presume proposed proposition provide realize reconsider suggest think thought undertake undertaken willing
enzyme ferment
epic fantastic formidable genial great nice remarkable splendid superb toll
equal equivalent identical inequality likewise unlike
equation formula
equipment instrument supplies
equity modal owned ownership provision shareholder wealth
equivalent identical incorporate likewise nevertheless opposite otherwise proportion similar simultaneously unless unlike
erect genital hung laid penis
erosion eruption excavation sediment
erotic sensual sexual
error failed failure fault incorrect mistake mistaken wrong
eruption explode outbreak
escape evacuate evacuation exit fled flee romp
escort prostitute
especial especially exceptional notably particular peculiar special specialist specialize specially specific specifically
especially exceptional generally indeed mostly notably particular quite special specially specific specifically substantially tend usually
essay paragraph persuade subject write
essence fuel gasoline
essential fundamental important indispensable matter necessary need require significance significant substantial substantially vital
established granted incorporate making originated provision situated undertake undertaken
estate property summer
estimate estimation evaluate evaluation measure measurement rate rated rating
estimation evaluate evaluation rate rated rating
ethics moral
ethnic indigenous native racial
evacuate evacuation fled flee retreat
evacuation fled refuge rescue retreat
evaluate evaluation examine rate rated rating review score valor value
evaluation rated rating review
evangelical gospel
evening midnight morning night overnight sera
event incident
eventual eventually final granted happen incur occur possibility terminate ultimately
eventually final finish granted happen last latter outright soon subsequent thereafter throughout till ultimately undergo
every everyone everything overall throughout total tout whole
everyone everything people throughout tout whole
everything overall stuff things throughout tout whole
evidence evident proof prove proven testimony witness
evident explicit fact illustrate indicate indication insight look manifest notable notice observant observed obvious perceive perception proven realize recognize regard reveal revealed salient seems seen sense shown suspect visibility visible
evil harm horrible malign terrible villain
evolution evolved
exact fact granted indeed jest literally meant noted obvious pare precise properly quite really right seems seriously sorta specifically supposed sure thus well whatever
exam examine study studying test
examine explore expose find identify indicate indication insight inspection investigate investigation look monitoring notice observant observed overlook perceive perspective prove recognize reconnaissance reconsider refer regard research reveal revealed review revue scan seen specimen study surveillance survey think trial view
example instance sample
excavation hole scrap tract
exceed excess extend extent extra extreme grandeur highest immense increase less limit maxima maximum overwhelming prevail substantial substantially surpass surplus transcend vast wider
excellent fantastic favorable fine finest formidable genial glad good great indeed nice perfect properly quite really remarkable splendid sublime super superb toll well
except instead likewise nevertheless none otherwise regardless unless unlike
exceptional exclusive extreme fantastic formidable notably particular peculiar remarkable special specially superb unique unusual
excess extra heavily impair increase overcome overwhelming surpass surplus wider
exchange interchange replacement substitute transfer
exclude exclusive exempt inadvertent prohibit refuse regardless
exclusive unique
excursion expedition journey reis tour tourist travel trek trip voyage wander
executive leadership management manager officials subordinate supervisor
exempt prohibit refuse rescind
exercise fitness practise routine sport training
exhibit expose exposition exposure illustrate portray show showcase shown spectacle visible
exist existent
exit interrupt output retreat terminate withdraw
expand expansion extend extension gain grow increase prolong reinforce rise span strengthen vast wide wider
expansion extend extension growth increase
expect hope wait
expedition journey trip
expelled suspended
expenditure fees revenue spend spent
expensive toll
experience experienced experimental expertise
experienced experimental expertise
expert expertise professional professionals specialist specialize
expertise knowledge qualified skills specialist specialize
explain explanation mentioned refer telling understand understood
explanation mentioned notion refer statement understand understood
explicit expose express implicit obvious statement
explode explosion firing romp
explore find investigate seek visit
exponent notation
export import
expose exposition exposure hide impart impose manifest portray pretend realize reveal revealed show showcase submission unveil
exposition exposure show showcase
express prompt statement
extend extension extent forward increase prolong reach rise span stretch surpass vast wider
extension prolong
extent grandeur granted magnitude measure notably predominant prevail proportion range scope significant substantial substantially surpass tend vast wider
exterior external fora foreign outdoor outer outside overseas
external fora foreign internal outdoor outer outside
extra plus ulterior wider
extreme extremist immense intense overwhelming remarkable strict superb
eyes pupil sight vision
fabric textile tissue
face faced facial
faced overcome
facile facilitate hard quickly simple simplified simply tough
facilitate provide relieve simplified
fact genuine indeed obvious proven really true truth
factory manufacturing plant
faculty preside professor scholar students university
failed failure inadvertent invalid mistake mistaken rejected succeeded unsuccessful
failure fault impair impede inadvertent incompetent inconsistent inevitable insufficient intact lack losing loss lost mistake mistaken overcome uncertain uncertainty unsuccessful wrong
fair really reasonable splendid well
false true
fame famous
familiar families family recognize
families family household parents
family household parents siblings
famous known notable renown
fang teeth
fantastic favorable finest formidable genial glad good great immense loved nice overwhelming perfect powerful quite really remarkable splendid sublime super superb sweet toll well
fare gain give going hire impose make making obtain paying pour proceeds pursue puts rein remit span spend take taking undertake urge willing
fashion mode style
fast fastest lent pace quickly rapid slow speed
fastest quickly rapid slow speed
fatal harm horrible kill lamentable loss mortal mortality suffer terrible tragic unfortunate wound
father papa parents paternal
fatigue relieve sleep weaken
fault guilty impair loss mess misconduct mistake mistaken trouble wrong
fauna species
favor favorable give please
favorable formidable good great ideal nice optimal perfect preference profitable proper properly remarkable satisfy splendid suitable superb useful well
fear horror nervous panic scar terror
feather pigeon plum
features function functional functionality
feed food intake manger
feedback opinion remarks response review
feel felt hissed perceive resent sense sensible sentiment
fees paid payer paying payment tariff
feet foot legs pies
fellow mate mutual peer people persona together
fellowship mutual partnership
felt hissed perceive sense sensible sentiment
female gender girl lady male women
feminism feminist
ferment sour stir strain
ferry ship
fervent vehement
festival festivals
feud rival
fever influenza outbreak
fewer inferior insignificant least less little lower lowest minimal minimize minimum minus minuscule reduce
fiber filament
fiche sheet
fiction literature novel
field terrain
fifteen five fourteen nine nineteen seventeen sixteen thirteen twelve twenty
fifth five four fourth sixth tenth
fifty five sixty thirty twenty
fight kill opponent struggle
figure illustrate indicate look outline portray portrayed shown view visual
filed lawsuit postponed receive remit solicit submission submit withdrawn
fill fulfill give insert make submit take
film footage movie
final finalist finish last latter semifinal terminate ultimately
finalist semifinal
finance financial fund money
find investigate look obtain search seek
fine good great perfect proper properly quite somewhat well
finest formidable genial good great greatest highest nice splendid super superb
finger hand
finish proceed progress terminate ultimately
finite infinite limit
fire firing flame spark
fired firing hired
firing shot spark
firm subsidiary venture
first formerly initial initially originally precede premier previous previously primer prior
fiscal taxes
fitted laid mount vast worn
five four fourth three
fixed intact modified offset
flame llama spark
flank lateral side wing
fled flee retreat surrendered wander
flee kill retreat romp wander
fleet ship
flex flexibility flexible
flexibility flexible
flies flight insect
flight pilot travel voyage
flirt tease
floor ground
flora floral flourish
floral flourish petal
flour powder
flourish grow petal prosper rise
flow fluid stream
fluid liquid water
fluorescent lamp light optical phosphor
flute trumpet
focal focus focused
focus focused
focused salient
fold sheet
folk individuals inhabitants people
following forth granted latter mentioned next precede previously proceed subsequent thereafter ulterior undergo undertake whereas
fond laid like
food manger nutrition
foot heel legs limb pies
footage video
football soccer
fora outdoor outer outside
force power powerful reinforce strength strengthen tension vigor
forecast predict
foreign outer overseas
forest wood
forever lifetime never permanent throughout
forget memorable recall remember remembered remind souvenir verge
form format shape
formerly initially last latest latter originally past precede predecessor previous previously prior subsequent thereafter
formidable forte genial gentile glad good grand grandeur great heavily immense lame lamentable monumental nice overwhelming powerful quite really remarkable robust seriously somewhat splendid stark strong sublime substantial super superb sweet terrible toll well
formula formulation
formulation prepared prescribe prescription
forte great hard heavily heavy high immense intense overwhelming potent powerful rigid robust stark strength strengthen strong super superb tough vast vigor weak
forth forward give impart laid paragraph precede puts runs take tale undergo whereas
fortune luck rich wealth
forward front going imminent launch past precede predecessor previous previously prior proceed proceeds progress pursue reach rear rein subsequent till turn undergo
foul mess obstruct rescind throw
four fourth three
fourteen seventeen sixteen teen thirteen twelve twenty
fourth quarter sixth
foyer hall home house
fracture injury lesion romp rupture wound
fragile hurt overwhelming rigid robust rough strong susceptible tough vulnerability vulnerable weak weaken
fragment segment
frame framework
franc franchise frank
fraud fraudulent
free freedom
freedom independence liberate liberty
freeway highway lane road street
freight load parcel ship supply transport truck
frequently generally habitual normally occasional occasionally often prevalent sometimes usually widespread
fresh newly nova
freshman junior senior
freshwater water
fret laid snap strain torn
friends friendship
front precede prior rear side
fuel gasoline petrol
fulfill give granted impart implement impose incur insist laid obtain proceeds provide purpose pursue reach receive satisfaction satisfy settle succeed undertake undertaken urge willing
full overall throughout total tout whole
fume smoke tobacco
function functional functionality
functional functionality
fund money
fundamental important predominant principal principle substantial substantially
fuselage wing
gain give granted grow impart impose income increase laid make obtain overcome proceeds profit profitable provide pursue puts rather reach rein reinforce remit rend rise settle span succeed take undertake winning yield
gala galaxy gall
game play
gamma range
gang gangster
gasoline petrol petroleum
gather gathered give make meet obtain settle take taking undergo
gathered granted involved laid take together
gauge measure measurement meter metric
geld money paid paying pays wealth
gender genital macho male masculine
gene genera genetic
genera generate
general generally mostly normally overall prevalent throughout total usually whole widespread
generally habitual mostly normal normally notably often outright overall prevalent regular substantially tend throughout typical usually whole widespread
generate make making produce recreate
genial glad good grand great immense nice powerful quite really remarkable smart splendid sublime super superb sweet toll well
genital penis sexual sperm vagina vaginal
genocide massacre
gent gentile gentle grab handle suave
gentile gentle kind nice polite rude splendid sweet
gentle mild nice rough smooth soft splendid suave sweet tight
genuine honest true truth
genus species
geographical geography
geometric geometry
germ immune maladies microorganism outbreak
gestation placenta pregnancy pregnant
giant grand huge immense large tall
gift regal
gilt granted impose obtain outright prescribe proceeds provision quota receive remit rules submission subordinate supposed undertake valid
girl girlfriend lady women
girlfriend lady wife
give goes going grab granted hold impart impose incorporate incur insist instead intended keep laid lend make making manner mean meet mend obtain pardon persuade plea pour praise presume pretend proceeds promise provide pull pursue push puts quell raised rather reach receive refer rein relieve reluctant remit rend resent runs settle snap span spend strain submit supposed surrender take taking tear thou throw transmit treat tries turn undergo undertake undertaken urge wait whereas willing withdraw
glad good great happy hissed loved nice pleasure splendid superb toll welcome well
gland lymph
glass glaze
glaze whisk
global international internationally overall welt world worldwide
gloss shin
goal purpose target
gods worship
goes going happen proceed proceeds puts runs take turn undergo went
going happen make making meet proceed proceeds pursue puts runs take taking turn undergo undertake went
gold golden
good great nice perfect proper properly splendid suitable super superb toll well
gorge throat
gospel sermon
gout taste
grab handle hold insist jump keep kick move pass pick poke proceeds pull pursue push puts reach romp slap snap span stick stop take throw toss turn urge withdraw
grade graduation
gradient slope
gradually progress
graduate graduation undergraduate
grand grandeur grandfather grandmother grandson great heavily huge immense large largest lots super toll vast
grandeur great huge immense large magnitude monumental noble notable overwhelming powerful prominence proportion remarkable significant size splendid substantial superb vast wider
grandfather grandmother grandson uncle
grandmother grandson mama mamma mother
grandson nephew uncle
granted happen hence hissed impart implement impose including inclusive incorporate incur indeed insist instead intended involved laid make manner mentioned muss nevertheless noted obtain outright permit pour present presumably presume prevail proceeds properly provide provision puts quite raised rather receive received regardless remit settle spent submission submit supposed take taking thus ultimately undergo undertake undertaken unless well whereas whether whilst willing
graph graphics
grass herb turf
grave serious seriously
gray grey
great greatest heavily huge immense indeed large nice overwhelming perfect powerful quite really remarkable seriously splendid strong substantial super superb sweet toll well
greatest highest largest maxim maximum superior surpass
grew grow grown growth raised rise rising
grid lattice network
grim mess miser rough
grin laugh
grind grit romp stir
grip handle hook stick
gross horrible sick terrible
ground grunt land soil terrain underground
grow grown growth increase raised rise
grown growth mature
growth increase rise
grunt land soil
guarantee warrant
guard guardian protect vigil
guerrilla insurgent
guest host
guide guidelines instructions manual
guidelines instructions rules
guilty innocent
guitar guitarist
guns pistol rifle weapons
guru professor teacher tutor
gust wind
habit habitual
habitat residential
habitual normal normally occasional occasionally often prevalent regular tend typical unusual usually
hale make
half halve middle
hall indoor lobby room stanza venue
halt hold impede incur insist keep mend push puts romp shut snap stop take terminate undertake withdraw
halve twee
hand handle main manual
handicap impair
handle hold lever maneuver manner pull snap
hang hold hook hung snap
happen imminent incident incur occur sera suddenly undergo
happy pleasure satisfaction
harass restrain
hard heavily heavy overwhelming rigid robust rough strong tough
harm horrible hurt impair inhibit interfere malign mess pest ruin suffer terrible trouble upset vulnerable wound wrong
hart heart
haven port
hazard risk
head neck
headline news title
headquarters office
heal wound
health healthcare salute
healthcare hospital hospitals medical medicine physician salute
hear heard insight listen mend noise sound speak tale talk telling voice
heard listen speak talk telling
heat temperature thermal warm
heavily heavy high huge immense intense large lots mostly notably numerous overwhelming powerful prevalent quite rather really remarkable robust serious seriously significant somewhat stark strong substantial substantially tend terrible tough vast well
heavy overwhelming rigid robust stark strong tough weigh weight
heel shoe
height high tall
heir heritage inherited
hell horrible terrible torment
hence indeed instead jest therefore thus whereas
herb marijuana
heritage inherited legacy
hero heroic
heterosexual homosexual lesbian sexual
hidden hide mysterious secret uncovered
hide uncovered
high highest superior surpass tall upper
highest largest maxim maxima maximum superior surpass upper
highlight salient
highway road route
hind posterior rear
hint indicate note refer reveal telling
hire hired recruit rent take undertake
hired jobs paid recruit resume undertake
hissed hung laid mend perceive quite rather reluctant rend resent sense sensible sentiment snap tear thrill undergo upset
historian historic history
historic history
history story
hold impart impose insist keep maintain obtain pull pursue push puts reach remit retain settle snap span stall stand stop take taking turn undergo undertake urge vast wait withdraw
holiday holidays trip
home house household mansion residence residential
homeland land
homosexual lesbian sexual
honest lied truth
honor honorable noble praise respect tribute
honorable loyal merit noble respect
hook reel stick
hope wish
horizon horizontal
horizontal level perpendicular vertical
horrible hurt lame lamentable malign mess miser overwhelming poor rough ruin seriously sick suffer terrible torment tough unfortunate upset weak worst
horror terror
hospital hospitals
hospitals medical
hostage kidnapping
hours tempi tempo time
house household mansion residence residential room
huge immense large largest size substantial tall vast wide wider
hull ship vessels
human individuals people persona
humor joke laugh
hundred thousands
hung laid manger mend reluctant rend snap tight torn urge
hurdle obstacles
hurricane storm tornado
hurt injury lesion miser pain resent rough saki sore suffer suffering tear terrible torn vulnerable wound
husband married wife
hybrid mixture
hydrogen water
hymn sung
hypothesis premise
idea imagine notion premise proposition suggest think thought
ideal optimal perfect suitable
identical resemble similar
identifiable identifier identify identity
identifier identify identity
identify identity indicate indication recognition recognize reconnaissance saber
idol worship
ignorant ignore stupid unaware uncertain unclear
ignore indifferent neglect unaware
illegal legal prohibit
illness incur maladies outbreak saki sick suffer
illusion perception
illustrate indicate indication insight manifest notice outline portray portrayed refer regard reveal revealed show showcase shown view visual
image photo photograph picture
imagine look mind perceive perception presume realize regard seems seen think thought wonder
immediately instant presto quickly soon
immense intense large lots monumental overwhelming powerful quite remarkable seriously sparse splendid stark strong substantial substantially super superb surpass vast wide wider
immigrants immigration migrants refugees
immigration migrants migration refugees
imminent keep moment occur ongoing postponed prevail proceeds pursue puts reluctant rise rush settle snap soon stop suddenly surge surpass undergo urge vast wait warn
immortal mortal
immune outbreak
impact implications influence influenced influential
impair impede inadvertent incur inhibit interfere lack lesion loose losing loss obstruct overcome perturb reduce reduction strain suffer susceptible trouble vulnerability vulnerable weak weaken
impart impose incorporate incur insist intended involved laid learn make making manner obtain persuade pour presume proceeds provide pursue push puts realize receive refer reinforce relieve remit settle snap span speak strain submission submit take taking taught transmit undergo undertake undertaken urge whereas willing
impede impose incur inevitable inhibit interfere interrupt intervene obstacles obstruct overcome prevent prohibit restrain stop suppress trouble
imperfect incompetent incomplete inconsistent insufficient intact irregular perfect uncertain
imperial imperialism
implant transplant
implement implementation impose incorporate intended make procedure progress provide provision undertake undertaken
implementation undertaken
implications influence influenced outcome significance
important indispensable matter significance significant substantial vital
impose incorporate incur insist intended intervene involved laid make mandatory manner obligation obtain opposed ordained overcome permit persuade prescribe presume proceeds prohibit provide provision pursue push puts rather refuse reinforce reluctant remit rescind restrain settle snap strain submission submit suppress surrender take taking undergo undertake undertaken urge usurp vigor wear whereas willing withdraw
impossible improbable incapable possible
impression perception portray portrayed print reveal
imprisonment infringement inmates jail judicial kidnapping penal penalty prison punish restrain
improbable incapable inevitable perhaps possibility possible probable uncertain unclear
improve improvement increase reinforce strengthen
improvement increase modified progress reinforce renovation strengthen
inadvertent inappropriate inconsistent incorrect inevitable inhibit intact mistake mistaken neglect prevent reluctant unaware uncertain uncertainty unclear unconscious unexpected unsuccessful
inappropriate incorrect inevitable insufficient irrelevant uncertain
inaugural inaugurate
incapable incompatible incompetent inevitable insufficient intact regardless uncertain
incessant indifferent inevitable keep neglect permanence persist persistent quiet reluctant remain shut silent stop unaware uncertain
inches millimeter size
incident occur
including inclusive incorporate provide
inclusive incorporate involved provide total
income money proceeds profit profitable revenue wage
incompatible inconsistent inevitable invalid
incompetent insufficient uncertain unsuccessful
incomplete incorrect insufficient intact invalid regardless uncertain unclear unsuccessful
inconsistent incorrect inevitable insufficient irregular mistaken regardless uncertain uncertainty unsuccessful
incorporate integrated involved involvement merge obtain part proceeds provide provision remit settle submission take together undergo undertake undertaken whereas
incorrect insufficient invalid mistake mistaken regardless unaware uncertain uncertainty unclear unsuccessful wrong
increase increment raised reinforce rise rising strengthen surpass wider
incumbent nominee
incur insist instead laid make mend obstruct obtain occur outbreak overcome presume proceeds pursue puts rather realize recover reluctant remit settle snap strain suffer take taking thus undergo undertake undertaken urge whereas whilst wound
indeed jest least likewise nevertheless outright perhaps properly quite really regardless right seems seriously somewhat sorta superb supposed sure tend thus true well
independence independent self
independent separate
indicate indication insight manifest mark mean mentioned note noted notice observed obvious perceive recognize refer regard remarks reveal revealed seen show shown sign statement telling view visible
indication insight manifest mark notation note noted notice observant observed perceive perception recognition recognize reconnaissance refer regard remarks reveal revealed show shown sign
indifferent insignificant irrelevant regardless unlike
indigenous inhabitants native
indispensable insufficient mandatory necessary need require sufficient vital
individual individuals persona personally personnel separate single unique
individuals inhabitants people persona personally personnel staff
indoor inner inside interior internal room
induce stimulate urge
industrial industry
inevitable insufficient intact lack prevent reluctant uncertain uncertainty unconscious unexpected unsuccessful
infant infantile maternal
infantry soldiers
infection lesion
inferior less lower lowest minus superior weak
infest pest plague
infinite limit
influence influenced influential
influenced influential
info information
infrastructure structure
infringement inhibit kidnapping lawsuit misconduct obstruct penal persecution prohibit rescind suspended
ingredient substance
inhabitants occupants people populated population pueblo residential residents
inherent intrinsic permanence
inherited legacy
inhibit interfere interrupt obstruct overcome prevent prohibit restrain suppress weaken
initial initially originally precede precursor premier previously primer prior start
initially originally precede precedent predecessor premier previous previously primer prior start
injury lesion trauma wound
inmates jail prison
inner inside interior internal intrinsic outer
innings pitch wickets
innovation innovative
inquiry interrogation investigate investigation question request research solicit survey
inscription letter register registered registrar registration sign signature subscribe write
insect larva mosquito pest
inside interior internal
insight interpret know knowledge learn look mind notice notion observant observed obvious opinion overlook perceive perception perspective realize recognize refer regard remarks reveal revealed review revue seen sight think understand understood view visibility vision visual
insignia mark sign
insignificant insufficient irrelevant less minuscule significant sparse substantial trivial uncertain
insist keep laid make manner mend obtain overcome persist persistent persuade presume pretend proceed provide pursue push puts realize refrain refuse reluctant remain remit rescind resist settle snap solicit stop strain submit surrender take undergo undertake urge wait willing withdraw
inspection investigate investigation monitoring observed oversee revision surveillance
inspired motivate
instance sample
instant moment presto quickly soon tempi time
instead least less like meant mere nevertheless opposed opposite otherwise pour puts quite rather regardless reluctant substitute supposed take therefore thus unless unlike whereas whilst wrong
institutional institutions
instructions manual
instrument instrumental tool utensil
insufficient invalid lack lamentable poor redundant sufficient terrible uncertain uncertainty unfortunate unsuccessful weak
insult offend
insurgent rebel revolt siege
intact loss regardless thorough uncertain uncertainty uncovered unsuccessful
intake manger
integer numeric
integral integrated
intellectual intelligence intelligent smart
intelligence intelligent smart
intelligent smart
intended intent laid meant prescribe presume provide purpose puts supposed undertaken
intense overwhelming powerful strong thrill tough vigor vivid
intercept transmit
interchange junction substitute
interfere interrupt intervene intervention obstruct perturb prevent prohibit trouble
interim intermediate interval period provisional tempi temporarily temporary
interior internal
intermediate median medium middle
internal intrinsic
international internationally multinational overseas worldwide
internationally multinational nationally overseas worldwide
interpret remarks understand understood
interrogation investigate investigation question trial
interrupt intervene obstruct overcome pause rescind romp rupture shut stop suppress terminate withdraw
intersection junction
interval period
intervene intervention involved involvement
introduced introduction proposed undertaken
invade invasion
invalid unsuccessful valid
inventory stock storage supplies supply
inverse invert opposite reverse
invert reverse
investigate investigation research reveal study survey suspect trial
investigation probe research survey trial
invisible visible
involved involvement make mutual overlap part participate participation proceeds provide pursue runs stake subject ties together undergo undertake undertaken willing
involvement part participate participation stake undertaken
iron ironic steel
irregular regular uncertain unusual
irrelevant regardless uncertain unclear
island mainland peninsula
isolated isolation separate separation
isolation separate separation
issue matter problem problematic question subject trouble
items stuff supplies things
jail penal prison
jeans pants
jest quite really represent thus whereas
jewel ornament
jobs labor occupation task work workshop
jockey rider
join merge participate recruit rejoin
joint junction junta mutual ties together
journal journalism magazine newspaper revue tabloid
journalism journalist newspaper tabloid
journalist newspaper
journey reis route tour travel trek trip voyage
judge judicial jury ruling
judicial jurisdiction jury justice lawsuit lawyer prosecutor ruling tribunal
jump kick
junction liaison passage
junior senior young
jurisdiction jury prosecutor tribunal
jury prosecutor
justification premise reason reasonable
juvenile teen teenager young youth
keep maintain ongoing persist persistent preserve puts refrain remain retain save settle shut stay stop take taking till withdraw
keyboard keys
kick kickoff knock punch punt snap strike
kickoff punt
kidnapping punish
kidney urine
kill massacre murder murdered romp shot suicide
kilo kilogram pounds weigh weight
kilogram pounds weigh weight
kilometer metros miles
kind like manner mere ones persona sorta
king kingdom lord monarch prince reign royal throne
kingdom realm reign
knew know knowledge known realize recognize saber wist
knock punch romp slap throw
know knowledge known realize recognize saber wist
knowledge known learn recognition recognize reconnaissance saber wist
known recognize renown saber unknown wist
label tags trademark
labor work
lack neglect poor uncertain unsuccessful weak
laden load
lady wife women
laid lies make making manner mean meet mend mere pose presume proceeds pursue puts raised rather rein relieve romp runs settle situated snap span stir strain subordinate supposed take tale thus tied ties torn undergo undertake undertaken urge vast wear whereas willing worn
lake pond
lamb sheep
lame lamentable loser pardon seriously sigh stupid terrible torn
lamentable mistake overwhelming poor resent sick terrible tragic unfortunate upset weak
lamp lantern light
land mainland pays rural soil terrain territory
lane passage road route
language linguist linguistic speak vocabulary
laps racing tire
large largest lots size substantial tall vast wide wider
largest major maxima maximum superior
larva worm
last latest latter past previous previously prior recent subsequent ultimately
lateral side
latest latter newly previous previously recent soon
latitude longitude
latter precede predecessor previous previously prior subsequent thereafter ultimately
launch start
lava wash
laws legal legislation legislative legislature regulations
lawsuit settlement
lawyer prosecutor
layout outline scheme
lead leadership
leaf petal sheet
learn lessons practise realize study studying taught understand
lease rent tenant
least less little mere minimal minimum quite rather regardless slightly something somewhat sorta unless
leather skin
lecture leer read textbook
leer read
left side
legal legislation legislative
legislation legislative legislature provision regulate regulations
legislative legislature regulations
legislature parliament
legs limb
lend loan take willing
length long longest longitude longitudinal prolong
lent quickly slow tempi
leopard lion
lesion obstruct outbreak saki sore wound
less little lower lowest minimal minimize minimum minus minuscule rather reduce slightly somewhat unless unlike
lessons taught
letter signature write
lever liver
liability obligation responsibility responsible
liaison relationship ties
liberal republican
liberate surrender surrendered
librarian libraries library
libraries library
licence license permit
license permission permit
lied lies
lies speak tale tear telling
lieu local located place placement situated spot venue vicinity
lieutenant sergeant
life lifestyle lifetime live lived living
lifestyle live lived living style
lifetime live lived living
light optical phosphor
lightning storm
like likewise loved manner ones pare quite rather resemble somewhat sorta unlike well whereas whilst
likewise nevertheless otherwise similar sorta whilst
lime limestone
limestone stone
limit quota restrictions
line linear recta rows
linear recta
linguist linguistic
linguistic pronunciation speech vocabulary vowel words
liquid water
listen read speak talk
literacy literature vocabulary
literally meant really seriously
litter scrap waste
little lower miniature minimal minimum minuscule petite piccolo slightly small somewhat young
live lived living survive
lived living residential
living residential survive
lizard reptiles
load payload recharge upload
loan payment
lobby lobbying
local place
located place placement position situated spot venue vicinity
locomotive rail railway
lone single soli solitaire solo
long longest longitudinal perennial prolong
longest prolong
longitude longitudinal
longitudinal perpendicular vertical
look observed overlook perceive perspective portray realize regard resemble reveal revealed seems seen show showcase sight spectacle view visibility visible vision vista visual watch
loose losing loss lost romp tight torn weaken
lord master represent servant throne
loser losing loss lost winning
losing loss lost overcome winning
loss lost miss overcome recover reduction ruin rupture suffer torn upset weaken
lost miss
lots mostly multi multiple multitude numerous quite several somewhat tend tons well
love loved lover
loved lover nice pleasure splendid sweet toll
lover romance
lower lowest minimal minimize minimum minus reduce reduction slightly weak
lowest minimal minimize minimum
lucid vivid
lunar mole moon
lung pneumonia respirator
lust sensual
lyrics song
machine mechanical
macho male masculine
magazine revue tabloid
magnet magnetic
magnitude proportion proportional scale significant size substantial vast
main major principal
mainland peninsula
maintain maintenance persist persistent preserve remain retain save stay sustain
major predominant principal significant substantial
make making manner obtain persuade poke pour prepared presume pretend proceeds provide pursue puts raised rather realize recreate rein remit rend runs settle snap span spend stir stuff succeed supposed take taking treat turn undergo undertake undertaken urge whereas willing
maker making
making manner prepared proceeds produce puts recreate rend runs settle stir take undertake undertaken
maladies outbreak plague sick
malaria mosquito
male masculine
malign terrible
mama mamma maternal mere mother
mamma maternal mere mother
mammals species
management manager
manager supervisor
mandatory muss necessary need obligation require requirements
maneuver motion move mover propulsion steering
manger treat
manifest manifesto notice observed perceive perception portray portrayed reveal revealed show shown visible
manifesto pamphlet
manipulate manipulation
mannequin model
manner mean polite presume pretend proper properly puts rather realize runs tact take undergo undertake ways well whereas
mansion residence residential
manufacturing produce productivity
manuscript write
mapping maps
march mars
mare marina marine maritime naval ocean seas shore
marina marine maritime naval seas
marine maritime military naval seas
maritime naval ocean offshore sail seas ship shore vessels
mark note sign signature trademark
marriage married matrimonial wedding
married matrimonial wedding wife
martyr massacre
mass weigh weight
massacre murder murdered terror
match opponent together
mate pare
material materials substance supplies
materials substance supplies
maternal mother paternal
math mathematician mathematics multiplication
mathematician mathematics
matter rather significance significant substance substantial substantially vital
mature older
maxim maxima maximum
maxima maximum
maximum superior surpass
mean meant phrase presume refer represent significance speak supposed synonym telling whereas
meant mistaken represent supposed understood whereas
measure measurement meter metric scale size
measurement meter metric
meat vegetarian
mechanical mechanism
media median medium
median medium middle
medical medicine physician
medicine physician pill prescription therapeutic
mediocre terrible
medium middle
meet presume reunion reunite seen settle take together undergo visit went
melodic melody rhythm
melodrama theatrical
melody rhythm song tune
member membership
memo note
memoir memory remembered souvenir
memorable remarkable remember remembered souvenir verge
memorial monument souvenir tribute
memory recall remember remembered souvenir
menace threat threatened
mend mere miser overcome pardon pare rather regain rein relieve reluctant resent romp settle snap suffer supposed take tear torn undergo undertake urge
mental mind psych psychological sane spirit
mentioned note noted notice refer remarks speak statement subject telling
merchant shop trade
mere pare quell quite rather simply supposed well
merge overlap reconcile together
mess perturb plague romp rough ruin sabotage scrap terrible torn trouble upset
metabolic metabolism
metal metallic
meter metric metros millimeter ruler yards
method procedure process techniques ways
metropolitan urban
metros yards
mice mouse
microorganism organism
midnight night overnight
mien mine
migrants migration refugees
migrate migration
mild morbid slightly smooth soft sparse suave thin
military naval soldiers stationed troops
million thousands trillion
mind notion perceive perception sense think thought
mine myself
mineral mining
miniature minimalist minuscule petite piccolo small
minimal minimalist minimize minimum minuscule small
minimalist minimize minimum
minimize minimum reduce reduction
minimum small
minister ministerial ministry
ministerial ministry
minus negative
minuscule petite piccolo short small
miser resent rough suffer suffering torment unfortunate upset
missile rocket
mistake mistaken pardon regret terrible trouble unfortunate wrong
mistaken pardon reluctant stupid supposed unaware uncertain unclear unfortunate wrong
mixed mixing mixture
mixing mixture stir
mobile phone portable
model pattern template
modifications modified modifier replacement revision transform variant
modified modifier mutation replacement revision substitute transform variant
modifier revision transform
modular module
molar mole teeth
molecular molecules
molest rape
moment occasionally period present soon tempi tempo time
momentum motion velocity
monarch reign royal
monastery monk
money paid paying payment pays spend wealth
monitor monitoring screen surveillance
monitoring observed oversee surveillance vigil
months years
monumental notable quite remarkable splendid substantial superb
morbid soft suave tragic
morning overnight
mortal mortality
mostly normally notably often overall particular predominant prevalent quite substantially tend usually widespread
motif motivation pattern
motion move mover moving propulsion
motivate motivation stimulate
motor motorcycle propulsion
motorcycle motorist
motorist vehicle
motto slogan
mount mountain
mouth oral saliva spit teeth throat
move moved mover moving relocate shift turn
moved mover moving relocate transferred
mover moving relocate transfer
moving relocate
multi multiple multitude numerous plural several variety various
multiple numerous plural several variety various
multitude numerous
municipal municipality town
municipality town
mural wall
murder murdered
muscle muscular
music musicians song soundtrack
muss necessary need require requirements sufficient supposed want whether
mutant mutation
mutual peer relationship share together
myself self yourself
mysterious mystery obscure secret
mystery secret
myth mythology
name named naming nickname renamed surname title unnamed
named naming nickname renamed surname title unnamed
naming renamed surname term
narrative story tale
narrow short shorten sparse thin wide wider
nasal nose sinus
national nationalism nationalist nationally nationwide pays
nationalism nationalist nationally
nationalist nationally
nationally nationwide pays
naval seas ship submarine vessels
navigate navigation route traverse trip
near nearby nearest neighborhood proximity surrounding vicinity
nearby nearest proximity vicinity
nearest proximity vicinity
necessary need pour require requirements sufficient suitable want
neck throat
need require requirements sufficient want
negotiate negotiations
neighbor neighborhood
neighborhood proximity residential situated suburb surrounding vicinity zone
neither none regardless unless
nephew uncle
nerve nervous neural neuron
nervous timid
neural neuron
nevertheless otherwise quite rather regardless remain unless unlike whilst
newly nova recent
news newsletter
newspaper paper tabloid
next previously subsequent thereafter ulterior
nice perfect quite really remarkable splendid sublime super superb sweet toll well
nick nickname
night overnight
nine nineteen ninth seven tenth twelve
nineteen ninth seventeen sixteen twelve twenty
ninth seventh tenth
nitrogen oxygen
noble wealth
noise quiet sound
nominated nomination nominee prize proponent
nomination nominee
none nothing regardless unless
normal normally regular typical unusual usually
normally often prevalent regular sometimes typical usually
north northeast northern northwest south
northeast northern northwest
northern northwest southern
northwest southwest west
nose pare rein
notable notably noted obvious predominant prominence prominent remarkable renown salient significance significant substantial substantially
notably particular peculiar predominant prevalent prominent quite rather remarkable salient significant special specially specific specifically substantial substantially tend unusual
notation note
note noted notice refer remarks sheet signature write
noted notice observed refer remarks revealed shown
nothing something
notice observant observed perceive perception proclaim realize recognition recognize reconnaissance refer regard remarks reveal revealed seen submission telling view warn
notion perceive perception premise presume proposition realize refer sense think thought understand understood
nova rookie
novel novelist roman romance
novelist roman romance
nuclear nucleus radiation radioactive uranium
number numeric
numerous plural several somewhat substantial variety various
nurse physician
nutrient nutrition
object purpose
observable observed visible
observant observed obvious perceive perception perspective recognize regard reveal surveillance suspect view visibility visible visual
observed overlook perceive perception perspective recognize regard remarks reveal revealed seen show shown sight spectacle surveillance view visibility visible vision visual watch
obstacles overcome
obstruct prevent prohibit restrain romp suppress
obtain pour presume proceed proceeds provide purchase pursue puts reach receive remit settle solicit submit succeed supply take undergo undertake undertaken willing
obvious perceive perception precise presume realize really reasonable recognize reveal revealed salient seems sense seriously suspect think thorough unclear understood visibility
occasion occasional opportunity usage used using
occasional occasionally often sometimes tempi temporarily tend whilst
occasionally often sometimes temporarily tend time usually whilst
occupants residential residents
occupation professional vocation workshop
occur phenomena phenomenon suddenly surge undergo whereas
ocean seas shore
offend offensive pardon rude tact upset
official officials
officials personnel staff
offset reduction
offshore overseas shore
often prevalent sometimes tend usually widespread
older oldest senior years young
oldest senior
ones rather
ongoing pending permanent persist persistent proceed progress remain undertaken
open reopen
opera operating operational operations surgery
operating operational operations task work
operational operations task undertaken work
operations task undertaken work
opinion remarks review think
opponent rival
opportunity possibility potential
opposed opposite overlap reluctant unlike versus
opposite otherwise unless unlike
oppress repression suppress
optimal perfect preference suitable
optimist pessimist
option select
organ organism organist
original originally
originally originated previously
ornament ornamental
otherwise rather regardless unless unlike whether whilst
outbreak plague propagation spread strain wound
outcome output proceeds result succeed
outdoor outer outside
outer outside
outline paragraph portray portrayed salient
output yield
outright outspoken properly quite really regardless seriously substantially tend unless usually
outspoken salient vehement
overall quite substantially thorough throughout total tout usually whole
overcome overwhelming prevail pursue reach realize reinforce relieve reluctant resent resist restrain romp settle stop strain struggle succeed suffer suppress surpass surrender tear torn transcend trouble undergo urge vulnerable weaken withdraw
overlap redundant scattered separate separation split spread ties
overlook perceive perspective portray regard reveal seen show showcase sight spectacle view visibility visible vision vista visual
overseas pays
oversee superintendent supervisor surveillance vigil
overwhelming powerful quite relieve reluctant remarkable rough seriously sparse splendid stark strong substantial superb terrible thrill tough upset vehement vulnerable weak
owned owner ownership possession
owner ownership
ownership possession
oxygen respiration
pace peace peaceful speed
pack package parcel wrap
package parcel wrap
paid payer paying payment proceeds wage
pain saki sore suffer suffering wound
pair together
pale pallid shade
pane panel
panorama panoramic
paper sheet
paragraph passage premise section statement subject submission write
parallel simultaneous
parasites worm
parcel wrap
pardon pare plea poke repent rescind resent salve sigh snap tear urge
pare presume quite rein represent seems seriously snap somewhat sorta supposed sure take think undertake well whether
parents paternal
parole phrase pronunciation speak speech spokesman synonym vocabulary words
parse syntax
part partial participate section segment subdivision
partial partition proportion section split subdivision
participants participate participation
participate participation share
particular peculiar special specialize specially specific specifically
partition subdivision
partner partnership
pass passage take undergo
passage path pathway route tract traverse
passionate temperament thrill
past predecessor previous previously prior
pasta pastel
pastel tart
path pathway road route traverse
pathway road route traverse
patients physician
pattern template
pause retreat stop withdraw
payer paying payment remit spend
paying payment pays proceeds spend
peace peaceful
peaceful quiet tranquil
peak summit
peculiar remarkable special specially specific strange typical unique unusual
penal penalty prison punish
penalty punish
pending postponed received wait withdrawn
penis sexual sperm vagina
pension retired retirement
people persona personnel staff
perceive perception perspective presume realize recognition recognize reconnaissance refer reflect regard reveal revealed seems seen sense sight think thought understand understood view visibility visible vision visual
percent percentage proportion ratio
percentage proportion proportional rate ratio
perception perspective realize recognition recognize reconnaissance reflect regard reveal revealed seen sense sight think thought understand view visibility vision visual
percussion trumpet
perfect proper properly splendid suitable superb well
perhaps podia possibility possible possibly presumably probable quite somewhat sorta sure
period periodic provisional tempi tempo temporary term time
periodic tempi
permanence permanent persist persistent temporarily temporary
permanent persistent temporarily temporary
permission permit
permit prohibit provide
perpendicular recta vertical
persist persistent remain retain stay stop
persistent prolong remain retain sustainable
persona personally personnel staff
personnel staff
perspective prospect regard seen sight view visibility visible vision vista visual
persuade presume pretend proponent prove pursue realize reluctant take undertake urge
perturb upset
pest plague poison
petite piccolo short slightly small thin
petrol petroleum
phase stage
phenomena phenomenon
philosophical philosophy
phone portable telephone
photo photograph picture
photograph picture
phrase proverb quote sentence speech statement synonym words
physical physically physique
physically physique
physician practitioner specialist surgeon
pianist piano
piccolo small
pick select
picture portrait
pier ring
pile stack
pill tablet
pine timber wood
pipe pipeline tube
pipeline tube
pique poke tick
pistol rifle weapons
pitch span stem swing throw toss tract
pivot reel revolve spin
place placement position situated spot venue vicinity
placement position provision situated spot venue
placenta pregnancy
plague sick suffer torn wound
plan schedule scheme
plant vegetation
plaque plate plateau
plate plateau tray
play playback pretend
playback reproduce reproduction
playwright theatrical
plea presume proceeds remit submission submit take urge
pleasure relieve satisfaction satisfy thrill welcome
pledge proclaim promise submit
plot tale
plum pulp
plural several singular
plus ulterior
pneumonia respirator
pocket sack
podia possibility possible possibly
poem poet poetic poetry
poet poetic poetry
poetic poetry
point punt refer spot
poison toxic toxin
poke pretend romp runs snap snip take throw torn turn
polite rude tact
political politicians
poll survey
pomp pump
pool swimming
poor poverty rich terrible unfortunate weak wealth
populated population
population residents
portent vest wear worn
portray portrayed reveal show showcase shown spectacle visual
portrayed show showcase shown spectacle
position situated spot
possibility possible possibly potential presumably probability probable
possible possibly potential presumably probable
possibly presumably probable sure
post submission submit subscribe thread
posterior rear subsequent
postponed provisional rescind suspended withdraw withdrawn
potent powerful strength strong vigor
potential viable
pounds weigh weight
pour provide purpose rather serve take therefore thus undertake want whereas willing
power powerful strength vigor
powerful remarkable robust stark strength strong super superb vigor weak
practice practise practitioner
practitioner specialist
praise preach proclaim resent splendid
pray repent
preach proclaim sermon
precede precedent precursor predecessor prefix premature prevail previous previously prior subsequent ultimately
precedent precursor predecessor previous previously prior subsequent
precipitation rainfall sediment
precise proper properly reasonable right rigor thorough
precursor predecessor premature previous previously primer prior
predecessor premature previous previously prior subsequent
predominant prevail prevalent principal prominence prominent salient significant substantial substantially superior widespread
prefer preference rather
preference suitable
prefix suffix
pregnancy pregnant
premature prior
premier premiere primer
premise proponent proposition provision submission
prepared provide undertaken
prescribe prescription provide provision remit submission undertake
preserve protect retain save saved
preside presidency president principal rector superintendent teacher
presidency president
press pressure print push
pressure tension voltage
presto quickly soon
presumably presume probable supposed
presume pretend provide puts rather realize receive reluctant settle snap supposed suspect take taking think thought undergo undertake undertaken whereas whether willing
pretend snap take
prevail prevalent rather substantial substantially succeed surpass tend ultimately vast vigor winning wins
prevalent substantially tend typical unusual usually widespread
prevent prohibit protect suppress
preview view
previous previously prior subsequent
previously prior subsequent thereafter
price tariff
prince princess
principal principle
print stamp
prior subsequent thereafter ultimately
privacy private
prize reward winning
probable sure
problem problematic trouble
problematic trouble
procedure proceed process prose step undertaken
proceed proceeds process progress prose pursue remit step subsequent take thereafter turn ulterior undergo undertake undertaken
proceeds profit profitable progress provide pursue puts raised reach receive rein remit rend revenue runs settle spend spent succeed take taking undergo undertake undertaken willing yield
process progress prose
proclaim proponent revelation speech statement submission submit telling warn
professional professionals specialist specialize vocation
professionals specialist
professor teacher tutor
profit profitable revenue
profitable revenue
program software
progress prose pursue reach step subsequent succeed undertaken
prohibit refuse rescind restrictions suppress
prominence prominent remarkable salient sharp substantial vast
prominent remarkable salient significant substantial
promise willing
promote proponent provide reinforce stimulate strengthen
prompt solicit submission submit urgent
pronoun pronunciation singular
pronounce pronunciation vowel
pronunciation vowel words
proof prove proven testimony
propagation scatter spread strain surge transmission transmit
proper properly reasonable right sufficient suitable supposed well
properly quite rather really reasonable right substantially sufficient suitable supposed thorough valid well
proponent proposals proposed proposition recipient submission submit
proportion proportional rate ratio substantial
proportional ratio
proposals proposed proposition suggest
proposed proposition suggest
proposition submission suggest
propulsion spacecraft
prosper rich succeed successful wealth
protect safety
prove proven testimony trial witness
proven testimony
provide provision purpose puts receive remit serve settle submission submit suggest suitable supply take taking undertake undertaken urge willing
province provincial
provision provisional quota regulations remit retain settlement submission subordinate supplies supply undertake undertaken
provisional tempi temporarily temporary term
proximity surrounding vicinity
psych psychic psychological psychologist psychology
psychological psychologist psychology
psychologist psychology
pueblo residents town village
pull push romp snap take turn withdraw
punch romp slap spar
punish suspended
pupil students
purchase sell spend
purpose undertaken
pursue pursuit puts reach realize reluctant remit runs seek settle stop succeed take taking tries undergo undertake undertaken urge wander willing withdraw
pursuit seek
push raised romp rush snap strain take throw turn undertake urge withdraw
puts quell raised rather remit runs settle snap span supposed take taking thus turn undergo undertake undertaken whereas willing withdraw
qualified qualifier qualifying skills
qualifier qualifying
quell supposed thus whereas
quickly rapid rush slow soon speed
quiet silence silent tranquil
quite rather really regardless remarkable seems seriously slightly somewhat sorta splendid substantial substantially sufficient super superb supposed tend thorough thus toll usually vast well whereas whilst whole
quiz survey test
quota rate tariff
quote statement
race racial racing
racial racism racist
racing rider riding track
racism racist
radiation radioactive
radio radioactive
radioactive uranium
rage resent temper upset violent
rail railroad railway trek
railroad railway
rain rainfall
raised reinforce rise rising undergo
ramp slope
range scope vast
rapid slow speed velocity
rapport report
rare unusual
rate rated rating ratio score speed tariff valor value
rated rating score valor value
rather regardless reluctant settle somewhat span substantial supposed surpass take tend thus undergo undertake unless unlike urge well whereas whether whilst willing
rating score valor
rational reasonable
reach span succeed surpass take undertake vast willing
reaction response
realistic surreal
realize recognition recognize regard reveal seen sense settle take think unaware undergo understand understood undertake undertaken whereas
really remarkable right seems seriously simply somewhat substantially superb tend true well
reap repent
rear regain reverse
reasonable remarkable sense sensible seriously suitable thorough
rebel revolt
rebound regain rupture
rebuild reconstruction recover recovery recreate regain renovated renovation repair restore
recall remember remembered remind reminiscent souvenir verge
recap recover regain repeat
receive received reception recipient remit submission submit take transmit undergo willing
received recipient sent submit
reception recipient
recession recovery
recipient remit submit transmit
recital rehearsal
recognition recognize reconnaissance
recognize reconnaissance refer regard reveal revealed saber wist
recommend suggest
reconcile reconciliation settle settlement
reconciliation settlement
reconsider reflect regain think
reconstruction recover recovery recreate reform refurbish regain rehabilitation remodel renovated renovation repair restore
record registered registrar registration
recover recovery recurs refund regain rehabilitation relief repair restore retreat retrieve return revert revive torn withdraw withdrawn
recovery recurs refund regain rehabilitation relief renovated repair restore return revert revive
recreate regain rendering renew renovated renovation repeat reproduce restore revert
recreation recreational
recta straight
rectangular square
rector superintendent
recurs regain repeat return revert
redesign remodel renovation
reduce reduction relieve shorten suppress weaken
reduction weaken
redundant sparse
reeks series sets
reel roll spin
refer referenced regard remarks speak telling understand
reflect reflex
reform renovation
refrain reluctant stop sung
refuge sanctuary shelter
refund regain return revert withdrawn
refurbish remodel renew renovated renovation repair
refuse rejected reluctant rescind surrender withdraw withdrawn
regain rehabilitation rein rejoin renovated repeat restore retreat retrieve return reverse revert revive surrender turn withdraw
regal royal
regard remarks reveal revealed seen show sight spectacle think view visibility visible vision visual watch
regardless somewhat supposed tend uncertain unclear unless unlike whether
regime scheme system systematic systematically
region territory zone
register registered registrar registration subscribe
registered registrar registration subscribe
registrar registration subscribe
regret repent resent torn
regular standard usually
regulate regulations rules
regulations rules
rehearsal trial
reign sovereign
rein rend settle snap take tear torn turn undergo undertake
reinforce reinforcement relieve stimulate strength strengthen vigor weaken
reinforcement strengthen
reis tour tourist travel trip voyage
rejected reluctant rescind withdrawn
rejoin retreat return reunite revert
related relationship relevant ties
relax relieve repose rest tranquil
reliability reliable robust stability trust
reliable robust trust
relief relieve rescue strain weaken
relieve reluctant rend settle snap stimulate strain suffer suppress tear upset urge weaken withdraw
religion religious secular worship
religious secular
reluctant rescind resent settle stop strain suffer surrendered take unaware uncertain undergo urge vehement weaken willing withdraw
remain retain stay stop
remarkable salient sensible seriously significant splendid strong sublime substantial substantially super superb thorough toll unusual well
remarks review speak speech statement telling
remember remembered remind reminiscent souvenir verge
remembered remind reminiscent souvenir verge
remind reminiscent souvenir think verge
reminiscent resemble souvenir
remit rescind settle settlement submission submit supply take transfer transferred transmission transmit turn undergo undertake undertaken withdraw withdrawn
remodel renovated renovation
remove rescind suppress withdraw withdrawn
rend tear torn undergo urge
renew renovated renovation revert upgrade
renovated renovation repair
renovation repair
renown reputation
rent tenant
repair restore
repel weaken
repent rescind withdraw
replace replacement substitute
replacement substitute
repose rest
represent symbolize whereas
repression suppress
reproduce reproduction
reptiles serpent snake
request require requirements solicit
require requirements sufficient want
rescind resign retreat stop suppress surrender suspended terminate withdraw withdrawn
rescue salve save saved shelter
research scientific search study survey
resemble seems similar simile somewhat sorta
resent sentiment snap suffer surrendered tear temper torment torn upset urge vehement
reservoir sediment tank
residence residential residents situated tenant
residential residents tenant
residual waste
resolver solution solve
resort retreat
resources source
respiration respirator
respond response
responsibility responsible
restore return revert
restrain rupture stop suppress
retain save settle
retard stupid
retina vision
retired retirement
retreat return revert stop surrender withdraw withdrawn withdrew
return reverse revert
reunion reunite
reveal revealed revelation seen show showcase shown telling unveil view visibility visible visual witness
revealed revelation seen show showcase shown unveil view visible
revelation unveil
revenge vengeance
reverse revert turn
review revision revue
revision revue
revolt revolution revolutionary
revolution revolutionary
revolve rotation spin
rhetoric speech
rich wealth
ride rider riding trek trip
rider riding stunt
rifle weapons
right well
rigid rigor robust solid stark strength strict strong tight tough vast
rigor salient strict thorough
rise rising surge surpass turn
rising surge
road route street
robber steal stolen
robust solid stability stable stark strength strong thorough tight tough vast weak
rock stone
rode rote rouge
roll spin
roman romance romantic
romance romantic
romp ruin rupture scatter scattered scrap snap span split stir stop strain tear throw torn turn upset withdraw wound yell
room stanza
rotation spin
rote rouge
rough rude terrible torn tough violent
route traverse trek
ruin terrible torn
rules ruling
running runs
runs span take taking tries turn undergo undertake undertaken wander went whereas
rupture separation split torn wound
rural rustic village
rush urge wait
saber wist
safe safety security
safety security
sage speak
saki sick sore suffer suffering wound
sale sell sold vender
salient sharp span substantial thorough vast
saliva spit
salt soli
salve save saved
sample specimen
sang sung vein
satisfaction satisfy
satisfy suitable willing
save saved storage
scale size weigh
scar wound
scatter scattered spread throw
scattered sparse spread
scenario situation
schedule scheme
scheme systematic systematically
scholar scientific scientists students study studying
science scientific scientifically scientists
scientific scientifically scientists
scientifically scientists
scrap scratch slag tear throw torn waste wound
sculptor sculpture
search seek
seas ship shore
seat sitting
second third twee ulterior
section segment subdivision
sedan wagon
seems seen seriously somewhat supposed suspect tend think undergo well whether wonder
seen show shown sight spectacle view visibility visible vision vista visual watch
segment subdivision
seized stolen surrendered
self yourself
sell sold trade vender
semen sperm
seminar workshop
sense sensible sensitive sentiment think understand understood
sensible sensitive sensual sentiment susceptible tact vulnerable
sensitive sensual sentiment susceptible vulnerable
sensual sexual thrill
sentence verb
separate separation split
separation split
serious seriously
seriously sigh somewhat stupid substantial substantially tend terrible tough well
sermon worship
serpent snake
servant serve
serve service
sets setting
settle settlement snap stir strain surrender take taking turn undergo undertake undertaken urge wait willing withdraw
seven seventeen seventh sixth twelve
seventeen seventh sixteen thirteen twelve
seventh sixth
several somewhat variety various vary
shade shadow sombre
shadow sombre
shallow superficial
sheet tray
shift switch transform transition turn
ship spacecraft submarine vessels
shore strand
short shorten small
shot shots snip
show showcase shown sight spectacle view visibility visible visual watch witness
showcase shown spectacle unveil view visibility visible visual
shown spectacle view visibility visible visual
shut silent stop terminate withdraw
siblings sister twin
sick suffer terrible
siege stronghold troupes
sight spectacle view visibility visible vision vista visual
sign signals signature symbol symbolic
significance significant substantial vital
significant substantial substantially vast vital
silence silent
silent tranquil
similar simile
simple simplified simply
simplified simply
simply solo
simulation simulator
simultaneous simultaneously
simultaneously whilst
sing song sung tune vocal vocalist voice
single solo
singular unique
sink wash
situated spot surrounding venue vicinity
situation status
sixteen teen thirteen thirty twelve twenty
sixty thirty twenty
size wide
skeleton skull
skills talent
slap snap
slave slavery
sleep wake
slide slip
slightly small somewhat sorta thin
slip strap
slow speed
smart stupid
smoke tobacco
smooth soft suave
snap snip span stir stop strain take tear tight torn turn undergo undertake urge withdraw
soap wash
social socially society
socialism socialist
socially society
soft suave
soil terrain
sold vender
soldiers troops troupes
soli solo
solicit submit
solution solve
something somewhat stuff things whatever
sometimes temporarily tend time usually whilst
somewhat sorta tend unlike well
song sung tune
soon till wait
soprano tenor
sore wound
sorta tend well
soul spirit
sound tone vocal voice
soup stew
south southeast southeastern southern southwest
southeast southeastern southern southwest
southeastern southern southwest
southern southwest
southwest west
souvenir verge
sovereign sovereignty
space spacecraft spatial
spacecraft spatial
span stir strain stretch take tear turn undertake vast
speak speech spokesman tale talk telling voice words
special specialist specialize specially specific specifically
specialist specialize specially
specialize specially specific
specially specific specifically
species variety
specific specifically
spectacle theatrical view visibility visible vision visual watch
speech spokesman statement talk telling voice words
speed velocity
spend spent take taking
spent take taking undergo undertaken went
spin turn twist
spirit spiritual
spit throw toss
splendid sublime super superb sweet toll well
split subdivision
spokesman talk
sponsor sponsored sponsorship
sponsored sponsorship
spot surrounding venue vicinity zone
spread strain
squad team
stability stabilize stable
stabilize stable
stage step
stand stood
standard standardized
star stellar stern
stark strength strong tough weak
state status
statement submission syntax telling
steal stole stolen
steam vapor
stellar stern
stem throat vocal voice
stick tack
stimulate stimulus thrill urge
stir strain take tear whisk
stole stolen
stop terminate turn urge wait withdraw
storm tornado wind
story tale
strain stretch surge tear tension torn undergo urge vigor weaken withdraw wound
strange unusual
strap strip tape wrap
strategic strategy
strategy tactic
strength strengthen strong vigor
strengthen vigor weaken
stress tension
stretch tight
strong superb tough vigor weak
struggle tough trouble
students teacher
studio study studying
study studying
stuff things tout
stunt trick
stupid terrible
subject submission topic
sublime superb
submission submit subscribe transmit undertake undertaken
submit subscribe take transmit undertake withdraw write
subordinate undertake
subscribe subscription
subsequent thereafter till ulterior ultimately undertaken
substantial substantially sufficient surpass thorough vast vital wider
substantially sufficient surpass tend total vast widespread
substitute transform
suburb suburban
succeed succeeded success successful surpass undertaken unsuccessful
succeeded success successful undertaken unsuccessful
success successful unsuccessful
successful unsuccessful
suffer suffering tear torment torn trouble wound
suffering torment
sufficient suitable
suffix synonym term
suffrage vote voting
suggest think
suitable well willing
summit superior upper
sung tune
super superb toll well
superb sweet thorough toll well
superficial surface
superintendent supervisor
superior surpass upper
supervisor vigil
supplies supply
supposed sure take thus undertake well whereas whether wrong
suppress weaken withdraw
sure well whether
surf wave
surge vigor
surgeon surgery
surpass transcend ultimately vast wider
surprise unexpected
surreal vivid
surrender surrendered withdraw
surrendered withdrawn
surrounding vicinity
surveillance vigil visibility
survival survive
susceptible vulnerability vulnerable weaken
suspended suspension withdrawn
sustain sustainable
sweet taste toll well
symbol symbolic symbolism symbolize
symbolic symbolism symbolize
symbolism symbolize
synagog synagogue
synonym verb vocabulary words
system systematic systematically
systematic systematically
tact touch
take taking tens thou throw thus treat turn undergo undertake undertaken urge using wait wear went whereas whilst willing withdraw
taking turn undergo undertake undertaken urge whilst willing withdraw
tale telling
talk telling
task undertaken work
teacher tutor
team teammates
tear torn upset urge wound yell
teas tease
technical technically techniques technology
techniques technology
teen teenager young youth
teenager young youth
temper temperament upset violent
temperature thermal
tempi tempo temporarily temporary time
tempo temporary time weather
temporarily temporary time
temporary time
tend tendency usually vast well whilst widespread
tendency trend
tens thou yourself
tension vigor voltage
tentative tried tries
tenth twelve
term termini
terminal terminus
terminate ultimately withdraw withdrawn
terrain territory
terrible tough unfortunate upset weak worst wrong
territorial territory
territory zone
terror terrorism terrorist
terrorism terrorist
testimony witness
textile texture tissue
theater theatre theatrical
theatre theatrical
theme topic
therapeutic therapy treat
thereafter thus till ulterior ultimately undergo
therefore thus whereas
thermal warm
thick thin
thin tight
think thought wonder
third three
thirteen thirty twelve
thirty three twelve twenty
thorough vast whole
thou yourself
thought wonder
thousands trillion
thread topic
threat threatened
three trio triple twee
thrill vehement vibrant
throat vocal
throughout total tout ultimately whilst whole
throw toss turn
thus undergo well whereas whilst
tied ties
tight torn vast
till ultimately wait whilst
timber wood
tipi type typical
tolerance tolerant
toll well
tone voice
tonnes tons weigh weight
tool utensil
torment torn torture
torn wound
total tout whole
tough vulnerable weak
tour tourist travel trip voyage
tourist travel trip voyage
tout whole
town urban village
toxic toxin
trace track
track trek
tract traverse
trade trafficking transaction
tradition traditional
traffic trafficking
tragic unfortunate
transaction transfer
transcend undergo
transfer transferred transition transmission transmit transport
transferred transition transmission transmit transport
transform transition
translate translation
transmission transmit transport
transport vehicle
trauma wound
travel trek trip voyage
traverse trek wander
treasure wealth
treat undertake
tree wood
trek trip voyage
triangle triangular
tried tries
tries undertake undertaken
trio triple
trip voyage wander
triumph victory winning wins
trolley truck
trombone trumpet
troops troupes
truck vehicle
true truth
turn undergo withdraw
twee twice twin
twelve twenty
typical unusual usually
unaware uncertain uncertainty unclear unconscious unknown
uncertain uncertainty unclear unconscious unknown unsuccessful
uncertainty unclear unconscious vulnerability
unclear unknown
undergo undertake undertaken urge went whereas whilst willing withdraw
undergraduate university
understand understood
undertake undertaken urge whereas willing
undertaken whereas
unfortunate unsuccessful
unique unusual
unknown unnamed
unless unlike whereas whether whilst
unlike various vary
update upgrade
urge urgent wait want willing withdraw
usage used uses using utilize
used uses using utility utilize
useful uses utility utilize
uses using utility utilize
using utilize
usually widespread
utility utilize
vagina vaginal
vague wave
valor valuable value worth
valuable value worth
value worth
variable variant varies vary
variant variety various vary
varies variety various vary
variety various vary
various vary
vast wide wider width
vehement vigor violent
vent wind
vest wear worn
vibrant vivid
vicinity zone
victor victory
victory winning wins
view visibility visible vision vista visual watch
vigil vigilant
vigilant warn
vigor weaken
viola violet
violence violent
viral virus
visibility visible vision vista visual
visible vision vista visual
vision vista visual
vista visual
visual watch
vocabulary words
vocal vocalist voice
vocalist voice
volley volleyball
volt voltage
voluntary volunteer
vote voted voters voting
voted voting
voters voting
vulnerability vulnerable weak weaken
vulnerable weak weaken
walk wander
want willing wish
warfare wars
wave wavelength
weak weaken
wear worn
weather weer
week weekend
weigh weight
well whilst
welt world worldwide
west western
whereas whether whilst
wide wider widespread width
wider widespread width
winning wins
withdraw withdrawn withdrew
withdrawn withdrew
work workshop
world worldwide
young youth
"""
"""A word and those near it, each pair once, under the word that comes first in the alphabet."""
